package org.praktyki.core.partner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WordForms;

/**
 * Finds in texts the partners that are known, by the names that they bear and bore, inflected and abbreviated; it invents none. Safe for
 * use by several threads.
 */
public final class Mentions {

    private static final Comparator<Mention> IN_ORDER = Comparator.comparingInt(Mention::from)
            .thenComparing(mention -> mention.partner().slug().value());

    private final Directories directories;
    private final WordForms language;
    private volatile Index lately;

    /** Reads from the directory, and inflects as a language does. */
    public Mentions(Directories directories, WordForms language) {
        this.directories = directories;
        this.language = language;
        this.lately = Index.of(Directory.EMPTY, language);
    }

    /** What all partners may be called, by each form of the first word; made anew when the directory is another one. */
    private record Index(Directory directory, Map<String, List<Called>> byFirst, Map<String, Set<String>> places) {

        static Index of(Directory directory, WordForms language) {
            Map<String, List<Called>> byFirst = new HashMap<>();
            Map<String, Set<String>> places = new HashMap<>();
            for (Partner entry : directory.entries()) {
                directory.partner(entry.id()).ifPresent(partner -> {
                    entry.names().all().stream()
                            .flatMap(name -> Called.of(partner, name, language))
                            .forEach(called -> called.words()
                                    .getFirst()
                                    .forms()
                                    .forEach(form -> byFirst.computeIfAbsent(form, none -> new ArrayList<>())
                                            .add(called)));
                    partner.seat()
                            .locality()
                            .ifPresent(locality -> Words.of(locality, language).stream()
                                    .limit(1)
                                    .flatMap(word -> word.forms().stream())
                                    .forEach(form -> places.computeIfAbsent(form, none -> new HashSet<>())
                                            .add(Slug.fold(locality))));
                });
            }
            return new Index(directory, byFirst, places);
        }
    }

    /**
     * Partners that a practice names and that have no part in it yet, each once in each passage, in the order of the text.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may see only what is public
     */
    public List<Mention> in(Actor actor, Practice practice) {
        actor.require(Permission.READ_UNPUBLISHED);
        Set<PartnerId> involved = directories.all().partsIn(practice.id()).stream()
                .map(Involvement::partner)
                .collect(Collectors.toSet());
        return in(actor, Passage.of(practice), practice.recordCard().locality()).stream()
                .filter(mention -> !involved.contains(mention.partner().id()))
                .toList();
    }

    /**
     * Partners that some passages name, each once in each passage, in the order of the text.
     *
     * @param locality what the passages are about
     * @throws org.praktyki.core.account.DeniedException where the actor may see only what is public
     */
    public List<Mention> in(Actor actor, List<Passage> passages, Optional<String> locality) {
        actor.require(Permission.READ_UNPUBLISHED);
        Index index = index();
        Map<Passage, List<Words.Word>> read = new HashMap<>();
        passages.forEach(passage -> read.put(passage, Words.of(passage.text(), language)));
        Set<String> places = new HashSet<>();
        locality.map(Slug::fold).ifPresent(places::add);
        read.values()
                .forEach(words -> words.stream()
                        .filter(word -> Character.isUpperCase(word.text().charAt(0)))
                        .flatMap(word -> word.forms().stream())
                        .forEach(form -> places.addAll(index.places().getOrDefault(form, Set.of()))));
        return passages.stream()
                .flatMap(passage -> in(passage, read.getOrDefault(passage, List.of()), index, places))
                .toList();
    }

    private Index index() {
        Directory now = directories.all();
        Index known = lately;
        if (known.directory() != now) {
            known = Index.of(now, language);
            lately = known;
        }
        return known;
    }

    private static Stream<Mention> in(Passage passage, List<Words.Word> words, Index index, Set<String> places) {
        List<Mention> found = new ArrayList<>();
        Set<PartnerId> named = new HashSet<>();
        for (int at = 0; at < words.size(); ) {
            List<Mention> here = longest(passage, words, at, index, places);
            here.stream().filter(mention -> named.add(mention.partner().id())).forEach(found::add);
            at = here.isEmpty() ? at + 1 : behind(words, at, here.getFirst().to());
        }
        return found.stream().sorted(IN_ORDER);
    }

    private static int behind(List<Words.Word> words, int at, int end) {
        int next = at;
        while (next < words.size() && words.get(next).from() < end) {
            next++;
        }
        return next;
    }

    private record Fit(Called called, Mention.Sign sign) {}

    /** Those named by the most words that begin at one: what is part of a longer name is not meant. */
    private static List<Mention> longest(
            Passage passage, List<Words.Word> words, int at, Index index, Set<String> places) {
        Set<Called> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        words.get(at).forms().forEach(form -> candidates.addAll(index.byFirst().getOrDefault(form, List.of())));
        List<Fit> fits = new ArrayList<>();
        for (Called called : candidates) {
            if (!called.needsPlace() || called.isIn(places)) {
                called.at(words, at, passage.text()).ifPresent(sign -> fits.add(new Fit(called, sign)));
            }
        }
        int most =
                fits.stream().mapToInt(fit -> fit.called().words().size()).max().orElse(0);
        List<Fit> longest =
                fits.stream().filter(fit -> fit.called().words().size() == most).toList();
        return judged(longest, places).stream()
                .map(fit -> new Mention(
                        fit.called().partner(),
                        passage,
                        words.get(at).from(),
                        words.get(at + most - 1).to(),
                        fit.sign(),
                        certainty(fit, longest, places)))
                .toList();
    }

    /** Of several who bear a name, those of the place; and of each partner the surest sign. */
    private static List<Fit> judged(List<Fit> fits, Set<String> places) {
        List<Fit> near = fits.stream().filter(fit -> fit.called().isIn(places)).toList();
        Map<PartnerId, Fit> surest = new HashMap<>();
        (near.isEmpty() ? fits : near)
                .forEach(fit -> surest.merge(
                        fit.called().partner().id(),
                        fit,
                        (one, other) -> one.sign().compareTo(other.sign()) <= 0 ? one : other));
        return List.copyOf(surest.values());
    }

    /** Where the text is about another place, another one of the same name may be meant. */
    private static Certainty certainty(Fit fit, List<Fit> all, Set<String> places) {
        Called called = fit.called();
        boolean near = called.isIn(places)
                || (called.partner().seat().locality().isEmpty() && fit.sign() != Mention.Sign.ABBREVIATED);
        boolean derived = fit.sign() == Mention.Sign.ABBREVIATED && called.needsPlace();
        return near && !derived && judged(all, places).size() == 1 ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }
}
