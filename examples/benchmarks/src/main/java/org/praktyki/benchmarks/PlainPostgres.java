package org.praktyki.benchmarks;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Searchable;

/**
 * What PostgreSQL does by itself: words without diacritics in a {@code tsvector} under a GIN index, the best twenty by
 * {@code ts_rank}, the number of all, and three facets by a {@code group by} each. It knows no Polish and no misspelt words, and
 * its facets do not ignore their own choice.
 */
final class PlainPostgres implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final List<Facet> COLUMNS =
            List.of(Facet.CATEGORY, Facet.VOIVODESHIP, Facet.POWIAT, Facet.UNIT_TYPE, Facet.POPULATION, Facet.YEAR);
    private static final List<Facet> COUNTED = List.of(Facet.CATEGORY, Facet.VOIVODESHIP, Facet.YEAR);

    private final Connection connection;

    /** Begins an empty table in a database. */
    PlainPostgres(String url) throws SQLException {
        connection = Engine.connect(url);
        execute("create extension if not exists unaccent");
        execute("create table plain (number integer primary key, title text not null, words tsvector not null, "
                + columns().map(column -> column + " text").collect(Collectors.joining(", ")) + ")");
    }

    private static Stream<String> columns() {
        return COLUMNS.stream().map(PlainPostgres::column);
    }

    private static String column(Facet facet) {
        return facet.slug().replace('-', '_');
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void fill(Library library, int practices) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into plain (number, title, words, " + columns().collect(Collectors.joining(", "))
                        + ") values (?, ?, to_tsvector('simple', unaccent(?))" + ", ?".repeat(COLUMNS.size()) + ")")) {
            for (int number = 1; number <= practices; number++) {
                bind(insert, number, library.practice(number));
                insert.addBatch();
                if (number % AT_ONCE == 0 || number == practices) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
        execute("create index plain_words on plain using gin (words)");
        execute("vacuum analyze plain");
        execute("set statement_timeout = '10s'");
    }

    private static void bind(PreparedStatement insert, int number, Practice practice) throws SQLException {
        insert.setInt(1, number);
        insert.setString(2, practice.title());
        insert.setString(3, Texts.of(practice));
        int at = 4;
        for (Facet facet : COLUMNS) {
            insert.setString(
                    at++,
                    facet.of(Searchable.of(practice)).stream()
                            .findFirst()
                            .map(FacetValue::value)
                            .orElse(null));
        }
    }

    /** How many it finds. */
    long answer(String text, Map<Facet, Set<String>> choices, int size) throws SQLException {
        String where = " from plain, query where " + (text.isEmpty() ? "true" : "words @@ asked")
                + choices.keySet().stream()
                        .map(facet -> " and " + column(facet) + " = any (?)")
                        .collect(Collectors.joining());
        String order = text.isEmpty() ? "number" : "ts_rank(words, asked) desc, number";
        ask("select title" + where + " order by " + order + " fetch first " + size + " rows only", text, choices);
        for (Facet facet : COUNTED) {
            ask("select " + column(facet) + ", count(*)" + where + " group by " + column(facet), text, choices);
        }
        return Long.parseLong(ask("select count(*)" + where, text, choices).getFirst());
    }

    /** The first column of all rows. */
    private List<String> ask(String sql, String text, Map<Facet, Set<String>> choices) throws SQLException {
        String reading = text.startsWith("\"") ? "phraseto_tsquery" : "plainto_tsquery";
        try (PreparedStatement select = connection.prepareStatement(
                "with query as (select " + reading + "('simple', unaccent(?)) as asked) " + sql)) {
            select.setString(1, text.replace("\"", ""));
            int at = 2;
            for (Set<String> values : choices.values()) {
                Array array = connection.createArrayOf("text", values.toArray());
                select.setArray(at++, array);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(String.valueOf(result.getString(1)));
                }
            }
            return rows;
        }
    }

    /** Bytes of the table with its indexes. */
    long size() throws SQLException {
        return Long.parseLong(
                ask("select pg_total_relation_size('plain')", "", Map.of()).getFirst());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
