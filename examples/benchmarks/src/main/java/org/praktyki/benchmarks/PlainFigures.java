package org.praktyki.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;

/**
 * The same figures in a table made for these questions alone: whole numbers for indicators and years, an index that holds all that a ranking
 * needs, and one statement for each thing that a page shows. It knows no corrections, no sources and no reasons why a figure is missing.
 */
final class PlainFigures implements AutoCloseable {

    private static final int AT_ONCE = 10_000;

    private final Connection connection;
    private final PreparedStatement series;
    private final PreparedStatement group;
    private final PreparedStatement top;
    private final PreparedStatement middle;

    /** A place in a ranking. */
    record Place(String unit, BigDecimal value, long place) {}

    /** What stands at the head of a ranking and in the middle of it. */
    record Ranked(List<Place> top, Place own, long count, BigDecimal median) {}

    PlainFigures(String url) throws SQLException {
        connection = Engine.connect(url);
        execute("""
                create table plain_figure (indicator integer not null, unit varchar(7) not null, year smallint not null,
                figure numeric, primary key (indicator, unit, year))""");
        execute("create index plain_across on plain_figure (indicator, year) include (unit, figure)");
        execute(
                "create table plain_unit (unit varchar(7) primary key, kind char(1) not null, people numeric not null)");
        series = connection.prepareStatement(
                "select unit, year, figure from plain_figure where indicator = ? and unit = any (?) order by unit, year");
        group = connection.prepareStatement("""
                select o.unit from plain_unit u join plain_unit o on o.kind = u.kind and o.unit <> u.unit where u.unit = ?
                order by abs(ln(o.people::float8 / u.people::float8))
                    + case when left(o.unit, 2) = left(u.unit, 2) then 0 else 0.25 end, o.unit
                fetch first 10 rows only""");
        top = connection.prepareStatement("""
                select unit, figure, place from (select unit, figure, rank() over (order by figure desc) as place
                    from plain_figure where indicator = ? and year = ? and figure is not null) ranked
                where place <= 20 or unit = ? order by place, unit""");
        middle = connection.prepareStatement("""
                select count(*), percentile_disc(0.5) within group (order by figure) from plain_figure
                where indicator = ? and year = ? and figure is not null""");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void add(int number, Indicator indicator, List<Measurement> figures) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into plain_figure values (?, ?, ?, ?)");
                PreparedStatement unit = connection.prepareStatement("insert into plain_unit values (?, ?, ?)")) {
            int waiting = 0;
            for (Measurement one : figures) {
                String code = one.observed().key();
                insert.setInt(1, number);
                insert.setString(2, code);
                insert.setInt(3, one.period().year());
                insert.setBigDecimal(4, one.figure().value().orElse(null));
                insert.addBatch();
                if (indicator.population() && one.period().equals(MadeUpFigures.LAST)) {
                    unit.setString(1, code);
                    unit.setString(2, code.substring(6));
                    unit.setBigDecimal(3, one.figure().value().orElseThrow());
                    unit.addBatch();
                }
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            unit.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    void finish() throws SQLException {
        execute("vacuum analyze plain_figure");
        execute("vacuum analyze plain_unit");
    }

    /** The figures of units, by unit and year; missing ones left out. */
    Map<String, Map<Integer, BigDecimal>> series(int indicator, List<String> units) throws SQLException {
        series.setInt(1, indicator);
        series.setArray(2, connection.createArrayOf("varchar", units.toArray()));
        Map<String, Map<Integer, BigDecimal>> all = new TreeMap<>();
        try (ResultSet rows = series.executeQuery()) {
            while (rows.next()) {
                BigDecimal figure = rows.getBigDecimal(3);
                if (figure != null) {
                    all.computeIfAbsent(rows.getString(1), unit -> new TreeMap<>())
                            .put(rows.getInt(2), figure);
                }
            }
        }
        return all;
    }

    /** The ten units that are most like one. */
    List<String> group(String unit) throws SQLException {
        group.setString(1, unit);
        List<String> units = new ArrayList<>();
        try (ResultSet rows = group.executeQuery()) {
            while (rows.next()) {
                units.add(rows.getString(1));
            }
        }
        return units;
    }

    /** The first twenty, the one, how many there are and the one in the middle. */
    Ranked ranked(int indicator, int year, String unit) throws SQLException {
        top.setInt(1, indicator);
        top.setInt(2, year);
        top.setString(3, unit);
        List<Place> places = new ArrayList<>();
        try (ResultSet rows = top.executeQuery()) {
            while (rows.next()) {
                places.add(new Place(rows.getString(1), rows.getBigDecimal(2), rows.getLong(3)));
            }
        }
        middle.setInt(1, indicator);
        middle.setInt(2, year);
        try (ResultSet rows = middle.executeQuery()) {
            rows.next();
            Place own = places.stream()
                    .filter(place -> place.unit().equals(unit))
                    .findFirst()
                    .orElse(new Place(unit, BigDecimal.ZERO, 0));
            return new Ranked(places, own, rows.getLong(1), rows.getBigDecimal(2));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
