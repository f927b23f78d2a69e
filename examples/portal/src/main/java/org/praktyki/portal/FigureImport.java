package org.praktyki.portal;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.metric.intake.Confidence;
import org.praktyki.core.metric.intake.MeasurementImportResult;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.intake.MeasurementImports.Options;
import org.praktyki.core.metric.intake.MeasurementMapping;
import org.praktyki.core.metric.intake.MeasurementPreview;

/** Takes in tables of figures: those of which the headings say so, and any where the indicator is named. */
final class FigureImport {

    private final MeasurementImports imports;
    private final Actor actor;
    private final Optional<String> indicator;
    private final Options options;

    /**
     * Takes in by the mapping that is guessed.
     *
     * @param indicator the code of that of all figures of which the table does not say it
     */
    FigureImport(MeasurementImports imports, Actor actor, Optional<String> indicator, Options options) {
        this.imports = imports;
        this.actor = actor;
        this.indicator = indicator;
        this.options = options;
    }

    /**
     * Takes in a file.
     *
     * @return what came of it; empty where it is of something else
     * @throws RefusedException where it is to be a table of figures, and does not say everything
     */
    Optional<MeasurementImportResult> file(ImportFile file) {
        try {
            Optional<MeasurementMapping> mapping = imports.guess(actor, file).flatMap(this::mapping);
            if (mapping.isEmpty()) {
                return Optional.empty();
            }
            if (!mapping.get().gaps().isEmpty()) {
                throw new RefusedException("import.gaps", file.name(), said(mapping.get()));
            }
            return Optional.of(imports.run(actor, file, mapping.get(), options));
        } catch (IOException | UnreadablePageException e) {
            // said of the file when it is read as something else
            return Optional.empty();
        }
    }

    private Optional<MeasurementMapping> mapping(MeasurementPreview guess) {
        if (indicator.isPresent()) {
            return Optional.of(guess.mapping().withIndicator(indicator));
        }
        return Optional.of(guess.mapping()).filter(mapping -> guess.confidence() == Confidence.HIGH);
    }

    private static String said(MeasurementMapping mapping) {
        return String.join(
                "; ",
                mapping.gaps().stream().map(gap -> gap.message(Words.locale())).toList());
    }
}
