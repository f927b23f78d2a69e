package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Relations;

/**
 * The practices to which one stands in a relation, as far as everyone may see them.
 *
 * @param related worth reading too, in their order
 * @param derivedFrom the one that it took over and changed
 * @param successor the one that replaces it
 */
record Relatives(List<Practice> related, Optional<Practice> derivedFrom, Optional<Practice> successor) {

    /** Asks for all of them at once. */
    static Relatives of(Relations relations, Practices practices) {
        List<PracticeId> ids = new ArrayList<>(relations.related());
        relations.derivedFrom().ifPresent(ids::add);
        relations.successor().ifPresent(ids::add);
        Map<PracticeId, Practice> found = (ids.isEmpty() ? List.<Practice>of() : practices.published(ids))
                .stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        return new Relatives(
                relations.related().stream()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .toList(),
                relations.derivedFrom().map(found::get),
                relations.successor().map(found::get));
    }
}
