package org.praktyki.servlet;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;

/**
 * Kinds by their names, in the order in which a language sorts them. Comparing as languages do costs, and it is nearly always the
 * same some hundred counties: each is given its place once.
 */
final class Names {

    /** How many of a facet are remembered; there are fewer towns. */
    private static final int MOST = 5000;

    private final Map<Key, Order> known = new ConcurrentHashMap<>();

    private record Key(Facet facet, Language language) {}

    /** A kind with what it is called. */
    record Named(FacetCount count, String name) {}

    /** Names with their places among all of them. */
    private record Order(Map<FacetValue, Place> places) {

        private record Place(int rank, String name) {}

        private record Sorted(FacetValue value, String name, CollationKey key) {}

        static Order of(Set<FacetValue> values, Function<FacetValue, String> naming, Language language) {
            Collator collator = Collator.getInstance(language.locale());
            List<Sorted> sorted = values.stream()
                    .map(value -> {
                        String name = naming.apply(value);
                        return new Sorted(value, name, collator.getCollationKey(name));
                    })
                    .sorted(Comparator.comparing(Sorted::key)
                            .thenComparing(one -> one.value().value()))
                    .toList();
            Map<FacetValue, Place> places = HashMap.newHashMap(sorted.size());
            for (Sorted one : sorted) {
                places.put(one.value(), new Place(places.size(), one.name()));
            }
            return new Order(places);
        }

        List<Named> sorted(Collection<FacetCount> counts) {
            Named[] all = new Named[places.size()];
            for (FacetCount count : counts) {
                Place place = Objects.requireNonNull(places.get(count.value()));
                all[place.rank()] = new Named(count, place.name());
            }
            return Arrays.stream(all).filter(Objects::nonNull).toList();
        }
    }

    /**
     * Sorts kinds by their names.
     *
     * @param counts each kind once
     * @param naming says what one is called, in this language always the same
     */
    List<Named> inOrder(
            Facet facet, Language language, Collection<FacetCount> counts, Function<FacetValue, String> naming) {
        Key key = new Key(facet, language);
        Order order = known.get(key);
        if (order == null || !counts.stream().map(FacetCount::value).allMatch(order.places()::containsKey)) {
            Set<FacetValue> values = new HashSet<>();
            counts.forEach(count -> values.add(count.value()));
            // anyone can ask for what there is not
            boolean there = counts.stream().allMatch(count -> count.practices() > 0);
            if (there && order != null && order.places().size() + values.size() <= MOST) {
                values.addAll(order.places().keySet());
            }
            order = Order.of(values, naming, language);
            if (there) {
                known.put(key, order);
            }
        }
        return order.sorted(counts);
    }
}
