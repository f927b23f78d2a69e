package org.praktyki.core.metric.intake;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.metric.RecordedBatch;

/**
 * What an import of a table would do.
 *
 * @param mapping how the table is read
 * @param confidence how far it can be relied on, where it was guessed
 * @param labels the headings of the columns, those of several lines put together; as many as the table has columns, empty where there is none
 * @param rows the first rows of the file, headings and what stands above them too
 * @param report what was found; nothing where the mapping has gaps
 * @param expected what would be recorded of the lines against which nothing stands; absent where the mapping has gaps
 */
public record MeasurementPreview(
        MeasurementMapping mapping,
        Confidence confidence,
        List<String> labels,
        List<TableRow> rows,
        IntakeReport report,
        Optional<RecordedBatch> expected) {

    /** Copies the lists. */
    public MeasurementPreview {
        labels = List.copyOf(labels);
        rows = List.copyOf(rows);
    }
}
