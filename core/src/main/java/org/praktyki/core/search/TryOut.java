package org.praktyki.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.praktyki.core.search.Wanted.Term;

/**
 * A query that is tried out: what it is understood as, and what it finds.
 *
 * @param wanted the words and phrases in it, and what is refused
 * @param widened what else is looked for, since it means the same
 * @param found what is found
 */
public record TryOut(Wanted wanted, List<Term> widened, Found found) {

    /** Copies the list. */
    public TryOut {
        widened = List.copyOf(widened);
    }

    /**
     * What else an engine looks for. Asks it by what it marks, so that inflection counts as it does in a search: a synonym is
     * among it where it is marked, alone through its group and not without.
     */
    static List<Term> widened(Query query, SearchEngine engine) {
        Synonyms all = query.synonyms();
        Marker known = engine.marker(query);
        Marker plain = engine.marker(query.with(Synonyms.NONE, query.labels()));
        Set<Term> widened = new LinkedHashSet<>();
        for (List<Term> group : all.groups()) {
            List<Term> candidates = new ArrayList<>(group);
            candidates.removeIf(term -> !isMarked(term, known) || isMarked(term, plain));
            if (!candidates.isEmpty()) {
                Marker own = engine.marker(query.with(new Synonyms(List.of(group)), query.labels()));
                candidates.stream().filter(term -> isMarked(term, own)).forEach(widened::add);
            }
        }
        return List.copyOf(widened);
    }

    private static boolean isMarked(Term term, Marker marker) {
        String text = String.join(" ", term.words());
        int marked = marker.marks(text).stream()
                .mapToInt(mark -> mark.to() - mark.from())
                .sum();
        return marked == text.length() - term.words().size() + 1;
    }
}
