package org.praktyki.core.territory;

import java.util.List;
import org.praktyki.core.finding.Problem;

/**
 * The register of territorial units as it was read from a file.
 *
 * @param state the units whose lines could be read
 * @param rejected the lines that could not; with any of these the state is not complete
 */
public record TerritoryFile(TerritoryState state, List<Rejected> rejected) {

    /** How large a file may be; the whole country takes a twentieth of it. */
    public static final int MAX_BYTES = 4_000_000;

    /**
     * A line that is no unit.
     *
     * @param line its number in the file, from 1
     * @param value what is wrong in it, literally
     * @param problem what is wrong with that
     */
    public record Rejected(int line, String value, Problem problem) {}

    /** Copies the list. */
    public TerritoryFile {
        rejected = List.copyOf(rejected);
    }
}
