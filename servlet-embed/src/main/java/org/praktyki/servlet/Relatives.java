package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.search.Search;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.spi.UnavailableException;

/**
 * The practices to which one stands in a relation, as far as everyone may see them.
 *
 * @param related worth reading too, in their order
 * @param derivedFrom the one that it took over and changed
 * @param derived those that took it over and changed it, some of them where there are many
 * @param similar what the search takes for most like it, none of the others among them
 * @param successor the one that replaces it
 * @param whole whether everyone was asked who may know of similar ones
 */
record Relatives(
        List<Practice> related,
        Optional<Practice> derivedFrom,
        List<Practice> derived,
        List<Practice> similar,
        Optional<Practice> successor,
        boolean whole) {

    private static final System.Logger LOG = System.getLogger(Relatives.class.getName());
    private static final int MOST = 12;
    private static final int SIMILAR = 4;

    /** For pages that show the others nowhere. */
    static Relatives successorAlone(Practice practice, Practices practices) {
        Optional<Practice> successor = practice.relations().successor().stream()
                .flatMap(id -> practices.published(List.of(id)).stream())
                .findFirst();
        return new Relatives(List.of(), Optional.empty(), List.of(), List.of(), successor, true);
    }

    /**
     * For the page that shows them all.
     *
     * @param search what finds those that are similar; absent where that is not asked
     */
    static Relatives of(Practice practice, Practices practices, Optional<Search> search) {
        Relations relations = practice.relations();
        List<PracticeId> ids = new ArrayList<>(relations.related());
        relations.derivedFrom().ifPresent(ids::add);
        relations.successor().ifPresent(ids::add);
        Map<PracticeId, Practice> found = (ids.isEmpty() ? List.<Practice>of() : practices.published(ids))
                .stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        List<Practice> derived = practices.derivedFrom(practice.id(), MOST);
        Set<PracticeId> named = new HashSet<>(ids);
        derived.forEach(one -> named.add(one.id()));
        Optional<List<Practice>> alike = search.map(known -> similar(known, practice, SIMILAR + named.size()))
                .orElse(Optional.of(List.of()));
        List<Practice> similar = alike.stream()
                .flatMap(List::stream)
                .filter(one -> !named.contains(one.id()))
                .limit(SIMILAR)
                .toList();
        return new Relatives(
                relations.related().stream()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .toList(),
                relations.derivedFrom().map(found::get),
                derived,
                similar,
                relations.successor().map(found::get),
                alike.isPresent());
    }

    /** An index that fails is no reason to show nothing of the practice itself. */
    private static Optional<List<Practice>> similar(Search search, Practice practice, int most) {
        try {
            return Optional.of(search.similar(practice, most));
        } catch (UnavailableException e) {
            // said already by whoever missed it
            return Optional.empty();
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "The search index does not say what is similar", e);
            return Optional.empty();
        }
    }
}
