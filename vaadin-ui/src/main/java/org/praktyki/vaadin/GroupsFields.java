package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that are written in a group of fields each.
 *
 * @param <T> the values
 * @param <R> the groups
 */
final class GroupsFields<T, R extends Rows.Row> extends Composite<Div> {

    private final String path;
    private final Rows<R> rows;

    /** Reads the value of one group. */
    @FunctionalInterface
    interface Reader<T, R> {

        /** The value; none where something is missing, which is a finding. */
        Optional<T> read(R row, String path, Reading reading);
    }

    /**
     * Values under a path.
     *
     * @param make makes an empty group
     */
    GroupsFields(String path, Rows.Wording wording, Supplier<R> make) {
        this.path = path;
        this.rows = new Rows<>(wording, make);
        getContent().add(rows);
    }

    void show(List<T> values, BiConsumer<R, T> show) {
        rows.clear();
        values.forEach(value -> add(value, show));
    }

    /** Adds a group that shows a value. */
    void add(T value, BiConsumer<R, T> show) {
        show.accept(rows.addEmpty(), value);
    }

    List<R> all() {
        return rows.all();
    }

    /** Whether groups can be added and removed. */
    void setFixed(boolean fixed) {
        rows.setFixed(fixed);
    }

    List<T> read(Reader<T, R> reader, Reading reading) {
        List<R> all = rows.all();
        List<T> read = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            reader.read(all.get(i), path(i), reading).ifPresent(read::add);
        }
        return read;
    }

    Stream<FormField> fields(BiFunction<R, String, Stream<FormField>> fields) {
        List<R> all = rows.all();
        return IntStream.range(0, all.size()).boxed().flatMap(i -> fields.apply(all.get(i), path(i)));
    }

    private String path(int index) {
        return path + "[" + index + "]";
    }
}
