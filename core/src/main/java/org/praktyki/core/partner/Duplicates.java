package org.praktyki.core.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.partner.Likeness.Sign;
import org.praktyki.core.text.Slug;

/** Looks for entries that may stand for the same partner. What a person has told apart is not suggested again. */
final class Duplicates {

    /** As many entries of one name are a common name, and no duplicates. */
    private static final int TOO_MANY = 30;

    private static final Comparator<Likeness> STRONGEST_FIRST = Comparator.comparing(Likeness::sign)
            .thenComparing(likeness -> likeness.one().names().latest().text(), Listed.polish());

    private final Map<Set<PartnerId>, Likeness> found = new LinkedHashMap<>();

    private Duplicates() {}

    /** Pairs among partners, the strongest signs first; each pair once, by its strongest sign. */
    static List<Likeness> among(Collection<Partner> partners) {
        Duplicates duplicates = new Duplicates();
        duplicates.pairs(partners, Duplicates::numbers, (one, other) -> Optional.of(Sign.SAME_NUMBER));
        duplicates.pairs(partners, Duplicates::names, Duplicates::byPlace);
        return duplicates.found.values().stream().sorted(STRONGEST_FIRST).toList();
    }

    private void pairs(
            Collection<Partner> partners,
            Function<Partner, Stream<String>> keys,
            BiFunction<Partner, Partner, Optional<Sign>> judge) {
        Map<String, List<Partner>> groups = new TreeMap<>();
        partners.forEach(partner -> keys.apply(partner)
                .distinct()
                .forEach(key ->
                        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(partner)));
        groups.values().stream()
                .filter(group -> group.size() > 1 && group.size() <= TOO_MANY)
                .forEach(group -> pairs(group, judge));
    }

    private void pairs(List<Partner> group, BiFunction<Partner, Partner, Optional<Sign>> judge) {
        for (int i = 1; i < group.size(); i++) {
            Partner other = group.get(i);
            for (Partner one : group.subList(0, i)) {
                if (!areDistinct(one, other)) {
                    judge.apply(one, other)
                            .ifPresent(sign ->
                                    found.putIfAbsent(Set.of(one.id(), other.id()), new Likeness(one, other, sign)));
                }
            }
        }
    }

    private static boolean areDistinct(Partner one, Partner other) {
        return one.distinctFrom().contains(other.id()) || other.distinctFrom().contains(one.id());
    }

    private static Stream<String> numbers(Partner partner) {
        return Stream.of(
                        partner.identifiers().nip().map(nip -> "nip " + nip),
                        partner.identifiers().regon().map(regon -> "regon " + regon),
                        partner.identifiers().krs().map(krs -> "krs " + krs))
                .flatMap(Optional::stream);
    }

    private static Stream<String> names(Partner partner) {
        return partner.names().all().stream().map(name -> key(name.text()));
    }

    /** Without letter case, diacritics, and what stands between words. */
    static String key(String name) {
        return Slug.fold(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Optional<Sign> byPlace(Partner one, Partner other) {
        Set<String> here = places(one);
        Set<String> there = places(other);
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.of(Sign.SAME_NAME);
        }
        return here.stream().anyMatch(there::contains) ? Optional.of(Sign.SAME_NAME_AND_PLACE) : Optional.empty();
    }

    /** Its unit and its locality: either may be known of one entry, and not of the other. */
    private static Set<String> places(Partner partner) {
        return Stream.of(
                        partner.seat().territory().map(unit -> unit.value()),
                        partner.seat().locality().map(Duplicates::key))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
