package org.praktyki.core.metric.intake;

import java.util.Locale;
import org.praktyki.core.finding.Problem;

/**
 * What is wrong with a cell.
 *
 * @param line its line in the file or its row in the sheet, from 1
 * @param column from 1; 0 where it is the whole line
 * @param heading of the column; empty where it has none
 * @param value as it stands there
 * @param problem what is wrong with it
 */
public record LineFinding(long line, int column, String heading, String value, Problem problem) {

    /**
     * What is wrong as a sentence for people, without the place.
     *
     * @param locale Polish unless English is asked for
     */
    public String message(Locale locale) {
        return problem.message(locale);
    }
}
