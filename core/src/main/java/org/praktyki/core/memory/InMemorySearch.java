package org.praktyki.core.memory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Mark;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Preference;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;
import org.praktyki.core.search.Synonyms.Need;
import org.praktyki.core.search.Wanted;
import org.praktyki.core.search.Wanted.Term;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.PolishOrder;
import org.praktyki.core.text.Slug;

/** Finds practices whose text contains every word asked for as part of a word, diacritics folded; knows no inflection. */
public final class InMemorySearch implements SearchEngine {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONG = 5;
    private static final double NEARLY_ALL = 0.8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Comparator<Practice> NEWEST = Comparator.<Practice, LocalDate>comparing(
                    practice -> practice.recordCard().enteredOn().orElse(LocalDate.MIN))
            .reversed();
    private static final Comparator<Practice> BY_ID =
            Comparator.comparing(practice -> practice.id().toString());

    private final Map<PracticeId, Searchable> entries = new HashMap<>();
    private long position;

    private Stream<Practice> practices() {
        return entries.values().stream().map(Searchable::practice);
    }

    @Override
    public synchronized Hits search(Query query) {
        Words words = Words.of(query);
        List<Searchable> matching = matching(words, query).toList();
        List<Searchable> found = matching.stream()
                .filter(entry -> passes(entry, query, null))
                .sorted(order(query, words))
                .toList();
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        query.counted().forEach(facet -> counts.put(facet, count(facet, query, matching)));
        return new Hits(
                found.stream()
                        .skip(query.offset())
                        .limit(query.size())
                        .map(entry -> entry.practice().id())
                        .toList(),
                found.size(),
                counts);
    }

    @Override
    public synchronized List<Spot> spots(Query query, int limit) {
        Words words = Words.of(query);
        return matching(words, query)
                .filter(entry -> passes(entry, query, null))
                .sorted(order(query, words))
                .flatMap(entry -> Spot.of(entry.practice()).stream())
                .limit(limit)
                .toList();
    }

    private Stream<Searchable> matching(Words words, Query query) {
        return entries.values().stream().filter(entry -> words.fit(ownWords(entry, query), entry.attachments()));
    }

    /** By how many longer words they have in common, leaving out those that nearly every practice has. */
    @Override
    public synchronized List<PracticeId> similar(Practice practice, int limit) {
        Map<String, Long> everywhere = practices()
                .flatMap(one -> longWords(one).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> words = longWords(practice);
        words.removeIf(word -> everywhere.getOrDefault(word, 0L) > NEARLY_ALL * entries.size());
        Map<PracticeId, Integer> common = new HashMap<>();
        for (Practice other : practices().toList()) {
            Set<String> shared = longWords(other);
            shared.retainAll(words);
            if (shared.size() > 1 && !other.id().equals(practice.id())) {
                common.put(other.id(), shared.size());
            }
        }
        return common.entrySet().stream()
                .sorted(Map.Entry.<PracticeId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized List<PracticeId> titled(String typed, int limit) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(Slug.fold(typed))
                .filter(word -> !word.isEmpty())
                .toList();
        return practices()
                .filter(practice -> words.stream()
                        .allMatch(word -> titleWords(practice).stream().anyMatch(known -> known.startsWith(word))))
                .sorted(Comparator.<Practice, Boolean>comparing(
                                practice -> !titleWords(practice).containsAll(words))
                        .thenComparing(NEWEST)
                        .thenComparing(BY_ID))
                .limit(limit)
                .map(Practice::id)
                .toList();
    }

    private static Set<String> titleWords(Practice practice) {
        return BETWEEN_WORDS.splitAsStream(Slug.fold(practice.title())).collect(Collectors.toSet());
    }

    private static Set<String> longWords(Practice practice) {
        return BETWEEN_WORDS
                .splitAsStream(Slug.fold(text(practice)))
                .filter(word -> word.length() >= LONG)
                .collect(Collectors.toSet());
    }

    private static List<FacetCount> count(Facet facet, Query query, List<Searchable> matching) {
        Map<String, List<FacetValue>> byValue = matching.stream()
                .filter(entry -> passes(entry, query, facet))
                .flatMap(entry -> facet.of(entry).stream())
                .collect(Collectors.groupingBy(FacetValue::value));
        return byValue.values().stream()
                .map(same -> new FacetCount(label(same), same.size()))
                .sorted(FacetCount.MOST_FIRST)
                .toList();
    }

    /** As most authors write it. */
    private static FacetValue label(List<FacetValue> same) {
        Map<FacetValue, Long> spellings =
                same.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Collections.min(
                spellings.keySet(),
                Comparator.<FacetValue, Long>comparing(spellings::get)
                        .reversed()
                        .thenComparing(FacetValue::label));
    }

    @Override
    public Marker marker(Query query) {
        Words words = Words.of(query);
        return words.needed().isEmpty() ? Marker.NOTHING : words::marks;
    }

    /** The words of a query, each alternative of a need being words all of which are to be there. */
    private record Words(List<List<List<String>>> needed, List<String> refused) {

        static Words of(Query query) {
            Wanted wanted = Wanted.of(query.text());
            List<Need> needs = query.synonyms()
                    .expand(wanted.needed(), (one, other) -> Slug.fold(one).equals(Slug.fold(other)));
            return new Words(
                    needs.stream().map(Words::alternatives).toList(),
                    wanted.refused().stream().map(Words::folded).toList());
        }

        private static List<List<String>> alternatives(Need need) {
            Stream<List<String>> typed =
                    Stream.of(need.typed().stream().map(Words::folded).toList());
            Stream<List<String>> others = need.others().stream().map(term -> List.of(folded(term)));
            return Stream.concat(typed, others).toList();
        }

        private static String folded(Term term) {
            return Slug.fold(String.join(" ", term.words()));
        }

        boolean fit(String text) {
            return fit(text, "");
        }

        /** Words are needed anywhere, and refused in the practice itself. */
        boolean fit(String own, String attachments) {
            String said = folded(own);
            String everything = said + " " + folded(attachments);
            return needed.stream()
                            .allMatch(need ->
                                    need.stream().anyMatch(all -> all.stream().allMatch(everything::contains)))
                    && refused.stream().noneMatch(said::contains);
        }

        private static String folded(String text) {
            return BETWEEN_WORDS.matcher(Slug.fold(text)).replaceAll(" ");
        }

        List<Mark> marks(String text) {
            List<String> single = needed.stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .flatMap(BETWEEN_WORDS::splitAsStream)
                    .toList();
            return WORD.matcher(text)
                    .results()
                    .filter(word -> single.stream().anyMatch(Slug.fold(word.group())::contains))
                    .map(word -> new Mark(word.start(), word.end()))
                    .toList();
        }
    }

    private static String ownWords(Searchable entry, Query query) {
        return text(entry.practice()) + filedUnder(entry, query);
    }

    private static String filedUnder(Searchable entry, Query query) {
        return query.labels().stream()
                .filter(label -> label.facet().of(entry).stream()
                        .anyMatch(value -> label.values().contains(value.value())))
                .map(label -> "\n" + label.name())
                .collect(Collectors.joining());
    }

    /** Whether a practice is what was chosen, in all respects but one. */
    private static boolean passes(Searchable entry, Query query, @Nullable Facet ignored) {
        boolean reached = query.near()
                .map(near -> entry.practice()
                        .recordCard()
                        .point()
                        .filter(near::reaches)
                        .isPresent())
                .orElse(true);
        boolean preferred = query.preferences().isEmpty()
                || query.preferences().stream().anyMatch(preference -> preference.isMetBy(entry));
        return reached
                && preferred
                && query.choices().entrySet().stream()
                        .filter(choice -> choice.getKey() != ignored)
                        .allMatch(choice -> choice.getKey().of(entry).stream()
                                .map(FacetValue::value)
                                .anyMatch(choice.getValue()::contains));
    }

    private static String text(Practice practice) {
        RecordCard card = practice.recordCard();
        Stream<String> places = Stream.of(
                        card.locality(),
                        card.powiat(),
                        card.voivodeship().map(Voivodeship::polishName),
                        card.implementingBody())
                .flatMap(Optional::stream);
        Stream<String> sections = practice.presentation().sections().stream()
                .map(section -> section.body().plainText());
        Stream<String> head = Stream.of(practice.title(), practice.summary().plainText());
        return Stream.concat(head, Stream.concat(places, sections)).collect(Collectors.joining("\n"));
    }

    private static Comparator<Searchable> order(Query query, Words words) {
        Comparator<Searchable> newest = Comparator.comparing(Searchable::practice, NEWEST);
        Comparator<Searchable> order = switch (query.sort()) {
            case RELEVANCE ->
                query.preferences().isEmpty()
                        ? byWords(query, words)
                        : Comparator.<Searchable>comparingDouble(entry -> -weight(entry, query))
                                .thenComparing(newest);
            case NEWEST -> newest;
            case TITLE ->
                Comparator.comparing(entry -> PolishOrder.key(entry.practice().title()));
        };
        return order.thenComparing(Searchable::practice, BY_ID);
    }

    private static double weight(Searchable entry, Query query) {
        return query.preferences().stream()
                .filter(preference -> preference.isMetBy(entry))
                .mapToDouble(Preference::weight)
                .sum();
    }

    private static Comparator<Searchable> byWords(Query query, Words words) {
        return Comparator.<Searchable, Boolean>comparing(
                        entry -> !words.fit(entry.practice().title()))
                .thenComparing(entry -> !words.fit(ownWords(entry, query)))
                .thenComparing(Searchable::practice, NEWEST);
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized void apply(Collection<Searchable> changed, Set<PracticeId> removed, long newPosition) {
        changed.forEach(one -> entries.put(one.practice().id(), one));
        entries.keySet().removeAll(removed);
        position = newPosition;
    }

    @Override
    public IndexBuild rebuild() {
        return new Build();
    }

    /** There is no disk. */
    @Override
    public void purge() {}

    @Override
    public void close() {}

    private final class Build implements IndexBuild {

        private final Map<PracticeId, Searchable> made = new HashMap<>();

        @Override
        public void add(Collection<Searchable> practices) {
            practices.forEach(one -> made.put(one.practice().id(), one));
        }

        @Override
        public void finish(long newPosition) {
            synchronized (InMemorySearch.this) {
                entries.clear();
                entries.putAll(made);
                position = newPosition;
            }
        }

        @Override
        public void close() {}
    }
}
