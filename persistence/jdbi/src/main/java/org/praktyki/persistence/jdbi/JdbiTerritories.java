package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.Territory.Former;
import org.praktyki.core.territory.TerritoryChanges;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.TerritoryStore;
import org.praktyki.core.territory.Teryt;

/** The register of territorial units as two tables: what units are, and what they were. */
final class JdbiTerritories implements TerritoryStore {

    private final Database database;

    JdbiTerritories(Database database) {
        this.database = database;
    }

    /** A unit, and one of its earlier forms where it has any. */
    private record Row(Territory unit, Optional<Former> former) {}

    @Override
    public TerritoryRegister register() {
        return database.run("reading the territorial units", JdbiTerritories::read);
    }

    @Override
    public TerritoryChanges update(TerritoryState state, Deed deed) {
        return database.run("updating the territorial units", handle -> {
            Turn.TERRITORIES.take(handle);
            TerritoryRegister before = read(handle);
            TerritoryRegister after = before.updated(state);
            handle.execute("delete from praktyki.territory_former");
            handle.execute("delete from praktyki.territory");
            insertUnits(handle, after.all());
            insertFormers(handle, after.all());
            JdbiAudit.append(handle, deed, List.of(Subject.of(Subject.Kind.TERRITORIES)));
            return TerritoryChanges.between(before, after);
        });
    }

    /** In one statement, so that units and history are of one moment. */
    private static TerritoryRegister read(Handle handle) {
        return TerritoryRegister.of(handle
                .createQuery("""
                select t.code, t.name, t.kind, t.as_of, t.gone_by,
                    f.former_code, f.name as former_name, f.kind as former_kind, f.until_date
                from praktyki.territory t left join praktyki.territory_former f on f.code = t.code
                order by t.code, f.position""")
                .map((row, context) -> new Row(unit(row), former(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::unit, Collectors.flatMapping(row -> row.former().stream(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> withHistory(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Territory unit(ResultSet row) throws SQLException {
        return new Territory(
                new Teryt(Database.text(row, "code")),
                Database.text(row, "name"),
                Database.text(row, "kind"),
                Objects.requireNonNull(row.getObject("as_of", LocalDate.class)),
                Optional.ofNullable(row.getObject("gone_by", LocalDate.class)),
                List.of());
    }

    private static Optional<Former> former(ResultSet row) throws SQLException {
        String code = row.getString("former_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new Former(
                        new Teryt(code),
                        Database.text(row, "former_name"),
                        Database.text(row, "former_kind"),
                        Objects.requireNonNull(row.getObject("until_date", LocalDate.class))));
    }

    private static Territory withHistory(Territory unit, List<Former> history) {
        return new Territory(unit.code(), unit.name(), unit.kind(), unit.asOf(), unit.goneBy(), history);
    }

    private static void insertUnits(Handle handle, List<Territory> units) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into praktyki.territory (code, name, kind, as_of, gone_by)
                values (:code, :name, :kind, :asOf, :goneBy)""");
        for (Territory unit : units) {
            batch.bind("code", unit.code().value())
                    .bind("name", Database.text(unit.name()))
                    .bind("kind", Database.text(unit.kind()))
                    .bind("asOf", unit.asOf())
                    .bind("goneBy", unit.goneBy())
                    .add();
        }
        batch.execute();
    }

    private static void insertFormers(Handle handle, List<Territory> units) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into praktyki.territory_former (code, position, former_code, name, kind, until_date)
                values (:code, :position, :former, :name, :kind, :until)""");
        for (Territory unit : units) {
            for (int i = 0; i < unit.history().size(); i++) {
                Former former = unit.history().get(i);
                batch.bind("code", unit.code().value())
                        .bind("position", i)
                        .bind("former", former.code().value())
                        .bind("name", Database.text(former.name()))
                        .bind("kind", Database.text(former.kind()))
                        .bind("until", former.until())
                        .add();
            }
        }
        batch.execute();
    }
}
