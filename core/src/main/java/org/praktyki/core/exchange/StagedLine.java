package org.praktyki.core.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;

/**
 * A record that is looked at before it is imported.
 *
 * @param number its place among all records of the import, from 0
 * @param line what would become of it
 * @param accepted whether it is to be imported
 * @param corrections what was put right in it, by the paths of the fields
 * @param correctable those of its findings whose field can be given another value
 */
public record StagedLine(
        int number, ImportLine line, boolean accepted, Map<String, String> corrections, List<Finding> correctable) {

    private static final Set<Outcome> NOTHING_TO_DO = EnumSet.of(Outcome.REJECTED, Outcome.UNCHANGED);

    /** What is wrong with a value, and not with a file, its markup or its form. */
    private static final Set<Problem> OF_VALUES = EnumSet.of(
            Problem.REQUIRED,
            Problem.TOO_LONG,
            Problem.NOT_A_DATE,
            Problem.DATES_OUT_OF_ORDER,
            Problem.NOT_A_NUMBER,
            Problem.NOT_A_PHONE,
            Problem.NOT_AN_EMAIL,
            Problem.NOT_A_WEB_ADDRESS,
            Problem.NOT_A_POSTCODE,
            Problem.NOT_A_VOIVODESHIP,
            Problem.NOT_A_UNIT_TYPE,
            Problem.NOT_A_TERYT,
            Problem.NOT_A_POINT,
            Problem.NOT_IN_POLAND,
            Problem.NOT_A_NIP,
            Problem.NOT_A_REGON,
            Problem.NOT_A_KRS,
            Problem.RANGE_REVERSED,
            Problem.NOT_A_CATEGORY,
            Problem.NOT_IN_SCOPE,
            Problem.NOT_A_SLUG,
            Problem.NOT_A_LANGUAGE,
            Problem.NOT_A_VALUE,
            Problem.SEVERAL_TERRITORIES,
            Problem.NO_SUCH_TERRITORY,
            Problem.CONTRADICTS_REGISTER,
            Problem.EXPIRED);

    /** Copies the collections. */
    public StagedLine {
        corrections = Map.copyOf(corrections);
        correctable = List.copyOf(correctable);
    }

    /** A record as it was first judged: what nothing stands against is to be imported. */
    static StagedLine of(int number, ImportLine line, Optional<Correction> correction) {
        StagedLine staged = new StagedLine(number, line, false, Map.of(), correctable(line, correction));
        return staged.withAccepted(!staged.needsAttention());
    }

    private static List<Finding> correctable(ImportLine line, Optional<Correction> correction) {
        return line.findings().stream()
                .filter(finding -> OF_VALUES.contains(finding.problem()))
                .filter(finding -> correction
                        .filter(possible -> possible.takes(finding.field()))
                        .isPresent())
                .toList();
    }

    /** Whether someone is to look at it: it would be rejected, or come with findings. */
    public boolean needsAttention() {
        return line.outcome() == Outcome.REJECTED
                || (canBeAccepted() && !line.findings().isEmpty());
    }

    /** Whether it would be imported, were it accepted. */
    public boolean canBeAccepted() {
        return !NOTHING_TO_DO.contains(line.outcome());
    }

    StagedLine withAccepted(boolean value) {
        return new StagedLine(number, line, value && canBeAccepted(), corrections, correctable);
    }

    /** The record judged anew; once nothing stands against it any more, it is to be imported. */
    StagedLine judged(Map<String, String> values, ImportLine anew, Optional<Correction> correction) {
        StagedLine next = new StagedLine(number, anew, false, values, correctable(anew, correction));
        return next.withAccepted(accepted || !next.needsAttention());
    }
}
