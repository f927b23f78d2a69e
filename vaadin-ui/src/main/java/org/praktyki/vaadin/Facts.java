package org.praktyki.vaadin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to say of a thing, in the words of the panel.
 *
 * @param all in their order, which is the same for all things of a kind; empty texts where there is nothing to say
 */
record Facts(List<Fact> all) {

    /** Copies the list. */
    Facts {
        all = List.copyOf(all);
    }

    /**
     * One thing to say.
     *
     * @param label of what
     * @param text what; several values a line each
     */
    record Fact(String label, String text) {}

    /** Where another thing of the same kind, or another version of this one, is different. */
    List<VersionsTable.Row> against(Facts other) {
        List<VersionsTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Fact mine = all.get(i);
            String theirs = other.all.get(i).text();
            if (!mine.text().equals(theirs)) {
                rows.add(new VersionsTable.Row(mine.label(), mine.text(), theirs));
            }
        }
        return rows;
    }

    /** Both sides, whatever differs, without what nothing is said of. */
    List<VersionsTable.Row> beside(Facts other) {
        List<VersionsTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Fact mine = all.get(i);
            String theirs = other.all.get(i).text();
            if (!mine.text().isEmpty() || !theirs.isEmpty()) {
                rows.add(new VersionsTable.Row(mine.label(), mine.text(), theirs));
            }
        }
        return rows;
    }

    /** Values a line each. */
    static String lines(Stream<?> values) {
        return values.map(Object::toString).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What is known of several, with a comma between. */
    static String line(Optional<?>... values) {
        return Stream.of(values)
                .flatMap(Optional::stream)
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
