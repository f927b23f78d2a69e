package org.praktyki.core.territory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What someone types to find a unit: the beginning of its code, or the beginnings of words of its name and kind. */
final class TerritorySearch {

    private static final Pattern CODE = Pattern.compile("\\d[\\d\\s]*");

    private final String code;
    private final String name;
    private final List<String> words;

    /** How well a unit fits, the best first. */
    private enum Fit {
        /** Has this name. */
        EXACT,
        /** Has this code or one that begins so, or a name that begins so. */
        BEGINS,
        /** Has these words in its name and kind. */
        HAS_WORDS,
        /** Had this name or code before. */
        WAS,
        /** Exists no more. */
        GONE,
        NOT
    }

    private record Found(Territory unit, Fit fit) {}

    TerritorySearch(String typed) {
        String text = typed.strip();
        this.code = CODE.matcher(text).matches() ? text.replaceAll("\\s", "") : "";
        this.name = Place.key(text);
        this.words = Arrays.stream(name.split(" ")).toList();
    }

    /** The units that fit, the best first, equal ones in the order given; all of them where nothing was typed. */
    List<Territory> in(List<Territory> units) {
        return units.stream()
                .map(unit -> new Found(unit, fit(unit)))
                .filter(found -> found.fit() != Fit.NOT)
                .sorted(Comparator.comparing(Found::fit))
                .map(Found::unit)
                .toList();
    }

    private Fit fit(Territory unit) {
        if (name.isEmpty()) {
            return Fit.EXACT;
        }
        Fit fit = code.isEmpty() ? byName(unit) : byCode(unit);
        return fit == Fit.NOT || unit.exists() ? fit : Fit.GONE;
    }

    private Fit byCode(Territory unit) {
        if (unit.code().value().startsWith(code)) {
            return Fit.BEGINS;
        }
        return unit.history().stream().anyMatch(former -> former.code().value().startsWith(code)) ? Fit.WAS : Fit.NOT;
    }

    private Fit byName(Territory unit) {
        String now = Place.key(unit.name());
        if (now.equals(name)) {
            return Fit.EXACT;
        }
        if (now.startsWith(name)) {
            return Fit.BEGINS;
        }
        if (hasWords(now + " " + Place.key(unit.kind()))) {
            return Fit.HAS_WORDS;
        }
        return unit.history().stream()
                        .anyMatch(former -> hasWords(Place.key(former.name()) + " " + Place.key(former.kind())))
                ? Fit.WAS
                : Fit.NOT;
    }

    private boolean hasWords(String text) {
        List<String> there = List.of(text.split(" "));
        return words.stream().allMatch(word -> there.stream().anyMatch(t -> t.startsWith(word)));
    }
}
