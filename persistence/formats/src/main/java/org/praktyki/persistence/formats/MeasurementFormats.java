package org.praktyki.persistence.formats;

import java.util.List;
import org.praktyki.core.metric.export.MeasurementFormat;

/** The formats in which figures go out: a long table as CSV, JSON, and JSON-stat 2.0 (json-stat.org/full). */
public final class MeasurementFormats {

    private MeasurementFormats() {}

    /** All of them, the one for spreadsheets first. */
    public static List<MeasurementFormat> all() {
        return List.of(
                new MeasurementFormat("csv", "text/csv; charset=utf-8", "csv", new MeasurementCsv()),
                new MeasurementFormat("json", "application/json", "json", new MeasurementJson()),
                new MeasurementFormat("json-stat", "application/json", "json", new JsonStat()));
    }
}
