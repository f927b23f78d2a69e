package org.praktyki.persistence.jdbi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.spi.StorageException;

/**
 * The schema as the database itself describes it, so that the tables of later migrations are known without a list.
 *
 * @param version of the newest migration
 * @param tables each after those it refers to; without the history of the migrations
 */
record Schema(MigrationVersion version, List<Table> tables) {

    private static final String HISTORY = "praktyki_migrations";

    static Schema read(Handle handle) {
        Map<String, List<String>> keys = pairs(handle, """
                select lower(k.table_name) as one, lower(k.column_name) as other
                from information_schema.table_constraints c
                join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema
                    and k.constraint_name = c.constraint_name and k.table_name = c.table_name
                where c.constraint_type = 'PRIMARY KEY' and lower(c.table_schema) = 'praktyki'
                order by k.table_name, k.ordinal_position""");
        List<Table> tables = new ArrayList<>();
        columns(handle).forEach((name, types) -> tables.add(new Table(name, types, key(name, keys))));
        return new Schema(version(handle), ordered(tables, references(handle)));
    }

    private static List<String> key(String table, Map<String, List<String>> keys) {
        List<String> key = keys.get(table);
        if (key == null) {
            throw new StorageException("Backups need a primary key, and the table " + table + " has none");
        }
        return key;
    }

    /** A row of an answer about the schema. */
    private record Pair(String one, String other) {}

    private static Map<String, Map<String, ColumnType>> columns(Handle handle) {
        Map<String, Map<String, ColumnType>> columns = new TreeMap<>();
        handle.createQuery("""
                select lower(table_name) as table_called, lower(column_name) as called, lower(data_type) as type_called
                from information_schema.columns
                where lower(table_schema) = 'praktyki' and lower(table_name) <> :history
                order by table_name, ordinal_position""")
                .bind("history", HISTORY)
                .map((row, context) -> Map.entry(
                        Database.text(row, "table_called"),
                        new Pair(Database.text(row, "called"), Database.text(row, "type_called"))))
                .list()
                .forEach(column -> columns.computeIfAbsent(column.getKey(), table -> new LinkedHashMap<>())
                        .put(
                                column.getValue().one(),
                                ColumnType.named(column.getValue().other())));
        return columns;
    }

    /** For each table those that must be filled before it. */
    private static Map<String, List<String>> references(Handle handle) {
        return pairs(handle, """
                select distinct lower(c.table_name) as one, lower(p.table_name) as other
                from information_schema.referential_constraints r
                join information_schema.table_constraints c on c.constraint_schema = r.constraint_schema
                    and c.constraint_name = r.constraint_name
                join information_schema.table_constraints p on p.constraint_schema = r.unique_constraint_schema
                    and p.constraint_name = r.unique_constraint_name
                where lower(c.table_schema) = 'praktyki' and lower(c.table_name) <> lower(p.table_name)""");
    }

    private static Map<String, List<String>> pairs(Handle handle, String query) {
        Map<String, List<String>> pairs = new HashMap<>();
        handle.createQuery(query)
                .map((row, context) -> new Pair(Database.text(row, "one"), Database.text(row, "other")))
                .list()
                .forEach(pair -> pairs.computeIfAbsent(pair.one(), one -> new ArrayList<>())
                        .add(pair.other()));
        return pairs;
    }

    private static List<Table> ordered(List<Table> tables, Map<String, List<String>> references) {
        List<Table> waiting = new ArrayList<>(tables);
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!waiting.isEmpty()) {
            Table next = waiting.stream()
                    .filter(table -> placed.containsAll(references.getOrDefault(table.name(), List.of())))
                    .findFirst()
                    .orElseThrow(() -> new StorageException("Tables refer to each other in a circle: " + waiting));
            waiting.remove(next);
            placed.add(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    /** Flyway quotes the columns of its table, in either database in small letters. */
    private static MigrationVersion version(Handle handle) {
        return handle
                .createQuery("select \"version\" from praktyki." + HISTORY + " where \"version\" is not null")
                .mapTo(String.class)
                .stream()
                .map(MigrationVersion::fromVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
