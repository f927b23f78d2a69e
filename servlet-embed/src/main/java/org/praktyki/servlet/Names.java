package org.praktyki.servlet;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.PopulationBand;

/**
 * Kinds in order: bands by size, the latest year first, the others by their names as the language sorts them. Comparing as
 * languages do costs, and it is nearly always the same some hundred counties: each is given its name and its place once.
 */
final class Names {

    /** How many of a facet are remembered; there are fewer towns. */
    private static final int MOST = 5000;

    private static final Order NONE = new Order(Map.of());

    private static final List<String> BANDS =
            Arrays.stream(PopulationBand.values()).map(PopulationBand::slug).toList();

    private final Map<Key, Order> known = new ConcurrentHashMap<>();
    private volatile Topics lately = Topics.of(CategoryTree.EMPTY);

    private record Key(Facet facet, Language language) {}

    /**
     * A kind with what it is called.
     *
     * @param level how deep a topic stands below its section; 0 for everything else
     */
    record Named(FacetCount count, String name, int level) {}

    /** The topics of a tree by their codes, in its order. */
    private record Topics(CategoryTree tree, Map<String, Topic> byCode) {

        private record Topic(int place, String name, int level) {}

        static Topics of(CategoryTree tree) {
            Map<String, Topic> byCode = new HashMap<>();
            for (Category topic : tree.inOrder()) {
                int level = tree.path(topic.code()).size() - 1;
                String name = Typography.text(topic.name(), Language.DEFAULT.tag());
                byCode.put(topic.code().value(), new Topic(byCode.size(), name, level));
            }
            return new Topics(tree, byCode);
        }

        Named named(FacetCount count) {
            String code = count.value().value();
            Topic topic = byCode.get(code);
            return topic == null ? new Named(count, code, 0) : new Named(count, topic.name(), topic.level());
        }

        int place(Named named) {
            Topic topic = byCode.get(named.count().value().value());
            return topic == null ? -1 : topic.place();
        }
    }

    /** Names with their places among all of them. */
    private record Order(Map<FacetValue, Place> places) {

        private record Place(int rank, String name) {}

        private record Sorted(FacetValue value, String name, CollationKey key) {

            String code() {
                return value.value();
            }

            int band() {
                return BANDS.indexOf(code());
            }
        }

        private static Comparator<Sorted> comparing(Facet facet) {
            Comparator<Sorted> byCode = Comparator.comparing(Sorted::code);
            return switch (facet) {
                case POPULATION -> Comparator.comparingInt(Sorted::band).thenComparing(byCode);
                case YEAR -> byCode.reversed();
                default -> Comparator.comparing(Sorted::key).thenComparing(byCode);
            };
        }

        static Order of(Key kinds, Set<FacetValue> values, Function<FacetValue, String> naming) {
            Collator collator = Collator.getInstance(kinds.language().locale());
            List<Sorted> sorted = values.stream()
                    .map(value -> {
                        String name = naming.apply(value);
                        return new Sorted(value, name, collator.getCollationKey(name));
                    })
                    .sorted(comparing(kinds.facet()))
                    .toList();
            Map<FacetValue, Place> places = HashMap.newHashMap(sorted.size());
            for (Sorted one : sorted) {
                places.put(one.value(), new Place(places.size(), one.name()));
            }
            return new Order(places);
        }

        /** Those kinds in this order; absent where any of them has no place in it. */
        Optional<List<Named>> sorted(Collection<FacetCount> counts) {
            @Nullable Named[] all = new Named[places.size()];
            for (FacetCount count : counts) {
                Place place = places.get(count.value());
                if (place == null) {
                    return Optional.empty();
                }
                all[place.rank()] = new Named(count, place.name(), 0);
            }
            List<Named> sorted = new ArrayList<>(counts.size());
            for (Named named : all) {
                if (named != null) {
                    sorted.add(named);
                }
            }
            return Optional.of(sorted);
        }
    }

    /** Topics as in their tree, before them those that are not in it. */
    List<Named> inOrder(CategoryTree tree, Collection<FacetCount> counts) {
        Topics topics = lately;
        if (!topics.tree().equals(tree)) {
            topics = Topics.of(tree);
            lately = topics;
        }
        return counts.stream()
                .map(topics::named)
                .sorted(Comparator.comparingInt(topics::place)
                        .thenComparing(named -> named.count().value().value()))
                .toList();
    }

    /**
     * Sorts kinds.
     *
     * @param counts each kind once
     * @param naming says what one is called, in this language always the same
     */
    List<Named> inOrder(
            Facet facet, Language language, Collection<FacetCount> counts, Function<FacetValue, String> naming) {
        Key key = new Key(facet, language);
        Order order = known.getOrDefault(key, NONE);
        return order.sorted(counts)
                .orElseGet(
                        () -> widened(key, order, counts, naming).sorted(counts).orElseThrow());
    }

    /** An order in which some more kinds have their places; it is remembered. */
    private Order widened(Key key, Order order, Collection<FacetCount> counts, Function<FacetValue, String> naming) {
        Set<FacetValue> values = new HashSet<>();
        counts.forEach(count -> values.add(count.value()));
        // anyone can ask for what there is not
        boolean there = counts.stream().allMatch(count -> count.practices() > 0);
        if (there && order.places().size() + values.size() <= MOST) {
            values.addAll(order.places().keySet());
        }
        Order wider = Order.of(key, values, naming);
        if (there) {
            known.put(key, wider);
        }
        return wider;
    }
}
