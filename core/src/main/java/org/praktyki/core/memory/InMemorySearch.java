package org.praktyki.core.memory;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.text.Slug;

/** Finds practices whose text contains every word asked for as part of a word, diacritics folded; knows no inflection. */
public final class InMemorySearch implements SearchEngine {

    private static final Comparator<Practice> BY_ID =
            Comparator.comparing(practice -> practice.id().toString());

    private final Map<PracticeId, Practice> practices = new HashMap<>();
    private long position;

    @Override
    public synchronized Hits search(Query query) {
        List<Practice> found = practices.values().stream()
                .filter(practice -> matches(practice, query))
                .sorted(order(query))
                .toList();
        return new Hits(
                found.stream()
                        .skip(query.offset())
                        .limit(query.size())
                        .map(Practice::id)
                        .toList(),
                found.size());
    }

    private static boolean matches(Practice practice, Query query) {
        String text = text(practice);
        boolean words = Arrays.stream(Slug.fold(query.text()).split("\\s+")).allMatch(text::contains);
        boolean topic = query.categories().isEmpty()
                || practice.category().filter(query.categories()::contains).isPresent();
        boolean place = query.voivodeship().isEmpty()
                || query.voivodeship().equals(practice.recordCard().voivodeship());
        boolean unit = query.unitType().isEmpty()
                || query.unitType().equals(practice.recordCard().unitType());
        return words && topic && place && unit;
    }

    private static String text(Practice practice) {
        StringBuilder text = new StringBuilder(practice.title()).append('\n');
        text.append(practice.summary().plainText()).append('\n');
        practice.recordCard().locality().ifPresent(text::append);
        practice.presentation()
                .sections()
                .forEach(section -> text.append('\n').append(section.body().plainText()));
        return Slug.fold(text.toString());
    }

    private static Comparator<Practice> order(Query query) {
        Comparator<Practice> newest = Comparator.<Practice, LocalDate>comparing(
                        practice -> practice.recordCard().enteredOn().orElse(LocalDate.MIN))
                .reversed();
        Comparator<Practice> titles =
                Comparator.comparing(Practice::title, Collator.getInstance(Locale.forLanguageTag("pl")));
        Comparator<Practice> best =
                Comparator.comparing(practice -> !Slug.fold(practice.title()).contains(Slug.fold(query.text())));
        Comparator<Practice> order = query.sort() == Sort.TITLE
                ? titles
                : query.sort() == Sort.RELEVANCE ? best.thenComparing(newest) : newest;
        return order.thenComparing(BY_ID);
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized void apply(Collection<Practice> changed, Set<PracticeId> removed, long newPosition) {
        changed.forEach(practice -> practices.put(practice.id(), practice));
        practices.keySet().removeAll(removed);
        position = newPosition;
    }

    @Override
    public synchronized void clear() {
        practices.clear();
        position = 0;
    }

    @Override
    public void close() {}
}
