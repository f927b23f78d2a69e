package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;

/**
 * What the documents of one piece of the index are in one respect, in memory: a byte or two a document. Each combination of values
 * that occurs has a number, nearly always the one of a single value.
 *
 * @param combinations the values by the number of their combination
 * @param kinds the number of each document's combination
 */
record LeafColumn(List<List<FacetValue>> combinations, Kinds kinds) {

    /**
     * Reads the column of a piece.
     *
     * @param same gives the one of those that are equal
     */
    static LeafColumn read(Facet facet, LeafReader reader, UnaryOperator<FacetValue> same) throws IOException {
        SortedSetDocValues values = FacetColumn.of(facet).values(reader);
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<List<FacetValue>> combinations = new ArrayList<>();
        numbers.put(List.of(), 0);
        combinations.add(List.of());
        int[] each = new int[reader.maxDoc()];
        // the number of a single value, found without a look at the map
        int[] single = new int[Math.toIntExact(values.getValueCount())];
        for (int document = 0; document < each.length; document++) {
            if (!values.advanceExact(document)) {
                continue;
            }
            Integer[] here = new Integer[values.docValueCount()];
            for (int i = 0; i < here.length; i++) {
                here[i] = (int) values.nextOrd();
            }
            int number = here.length == 1 ? single[here[0]] : 0;
            if (number == 0) {
                Integer known = numbers.putIfAbsent(List.of(here), combinations.size());
                number = known == null ? combinations.size() : known;
                if (known == null) {
                    combinations.add(read(values, here, same));
                }
                if (here.length == 1) {
                    single[here[0]] = number;
                }
            }
            each[document] = number;
        }
        return new LeafColumn(List.copyOf(combinations), Kinds.of(each, combinations.size()));
    }

    private static List<FacetValue> read(SortedSetDocValues values, Integer[] ords, UnaryOperator<FacetValue> same)
            throws IOException {
        List<FacetValue> read = new ArrayList<>();
        for (int ord : ords) {
            read.add(same.apply(FacetColumn.read(values.lookupOrd(ord))));
        }
        return List.copyOf(read);
    }

    /** For each combination whether any of its values was chosen. */
    boolean[] wanted(Set<String> chosen) {
        boolean[] wanted = new boolean[combinations.size()];
        for (int number = 0; number < wanted.length; number++) {
            wanted[number] = combinations.get(number).stream().anyMatch(value -> chosen.contains(value.value()));
        }
        return wanted;
    }

    /** Adds what was counted of each combination to its values. */
    void addTo(Map<FacetValue, Long> sums, int[] counts) {
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                for (FacetValue value : combinations.get(number)) {
                    sums.merge(value, (long) counts[number], Long::sum);
                }
            }
        }
    }
}
