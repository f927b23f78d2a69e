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
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * Kinds by their names, in the order in which a language sorts them. Comparing as languages do costs, and it is nearly always the
 * same some hundred counties: each is given its place once.
 */
final class Names {

    /** How many of a facet are remembered; there are fewer towns. */
    private static final int MOST = 5000;

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
                all[place.rank()] = new Named(count, place.name(), 0);
            }
            return Arrays.stream(all).filter(Objects::nonNull).toList();
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
