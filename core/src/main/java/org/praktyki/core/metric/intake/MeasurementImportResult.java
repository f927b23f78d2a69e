package org.praktyki.core.metric.intake;

import java.util.Optional;
import org.praktyki.core.metric.RecordedBatch;

/**
 * What came of an import.
 *
 * @param report what was found
 * @param recorded what was recorded; absent where nothing was, because of what was found
 */
public record MeasurementImportResult(IntakeReport report, Optional<RecordedBatch> recorded) {}
