package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.praktyki.core.change.Deed;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.MeasurementBatch;
import org.praktyki.core.metric.MeasurementStatus;

/** Rows of measurements and their batches. */
final class MeasurementRows {

    private MeasurementRows() {}

    static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                Optional.ofNullable(row.getBigDecimal("figure")),
                MeasurementStatus.valueOf(Database.text(row, "status")));
    }

    /**
     * A batch.
     *
     * @param prefix of the names of its columns
     */
    static MeasurementBatch batch(ResultSet row, String prefix) throws SQLException {
        return new MeasurementBatch(
                row.getLong(prefix + "number"),
                Database.text(row, prefix + "source"),
                new Deed(
                        Database.text(row, prefix + "actor"),
                        Database.moment(row, prefix + "saved_at"),
                        Deed.Action.valueOf(Database.text(row, prefix + "action")),
                        Optional.ofNullable(row.getString(prefix + "note"))));
    }
}
