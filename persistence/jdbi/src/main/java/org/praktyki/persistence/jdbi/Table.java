package org.praktyki.persistence.jdbi;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.backup.BackupProgress;

/**
 * A table of the schema, to be read and written row by row, whatever it holds. A row is its values by the names of their
 * columns; what is null is left out.
 *
 * @param name without the schema
 * @param types its columns, in their order
 * @param key the columns of its primary key
 */
record Table(String name, Map<String, ColumnType> types, List<String> key) {

    private static final int AT_ONCE = 200;

    /** Hands out the rows, in the order of the key. Never more than a page of them is in memory. */
    void forEach(Handle handle, Rows.Taker taker) throws IOException {
        List<Map<String, Object>> page = page(handle, Map.of());
        while (!page.isEmpty()) {
            for (Map<String, Object> row : page) {
                taker.take(row);
            }
            page = page(handle, page.get(page.size() - 1));
        }
    }

    private List<Map<String, Object>> page(Handle handle, Map<String, Object> after) {
        String where = after.isEmpty() ? "" : " where " + after(0);
        try (Query query = handle.createQuery("select " + String.join(", ", types.keySet()) + " from praktyki." + name
                + where + " order by " + String.join(", ", key) + " fetch first " + AT_ONCE + " rows only")) {
            key.stream().filter(after::containsKey).forEach(column -> query.bind(column, after.get(column)));
            return query.map((row, context) -> {
                        Map<String, Object> values = new HashMap<>();
                        for (Map.Entry<String, ColumnType> column : types.entrySet()) {
                            Object value = column.getValue().read(row, column.getKey());
                            if (value != null) {
                                values.put(column.getKey(), value);
                            }
                        }
                        return values;
                    })
                    .list();
        }
    }

    /** Behind a row, in a form in which both databases go straight there by the index of the key. */
    private String after(int first) {
        String column = key.get(first);
        return first == key.size() - 1
                ? "%1$s > :%1$s".formatted(column)
                : "%1$s >= :%1$s and (%1$s > :%1$s or %2$s)".formatted(column, after(first + 1));
    }

    void deleteAll(Handle handle) {
        handle.execute("delete from praktyki." + name);
    }

    /**
     * Writes rows into the table.
     *
     * @return how many
     */
    long insert(Handle handle, Rows rows, BackupProgress progress) throws IOException {
        List<String> columns = List.copyOf(types.keySet());
        String places = columns.stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        AtomicLong count = new AtomicLong();
        try (PreparedBatch batch = handle.prepareBatch(
                "insert into praktyki." + name + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
            rows.forEach(this, row -> {
                types.forEach((column, type) -> batch.bind(column, new Bound(type, row.get(column))));
                batch.add();
                if (count.incrementAndGet() % AT_ONCE == 0) {
                    batch.execute();
                    progress.at(name, count.get());
                }
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        progress.at(name, count.get());
        return count.get();
    }

    /** A value of a batch, whose columns Jdbi takes to be of one class in all rows, null or not. */
    private record Bound(ColumnType type, @Nullable Object value) implements Argument {
        @Override
        public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
            if (value == null) {
                statement.setNull(position, type.ofNull());
            } else {
                statement.setObject(position, value);
            }
        }
    }
}
