package org.praktyki.persistence.formats;

import java.util.List;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryState;

/**
 * The register of territorial units as Statistics Poland (GUS) gives it out: the file TERC, one unit a line, its values between
 * semicolons, with a line of column names before.
 *
 * @param state the units whose lines could be read
 * @param rejected the lines that could not; with any of these the state is not complete
 */
public record TercFile(TerritoryState state, List<Rejected> rejected) {

    /** How large a file may be; the whole country takes a twentieth of it. */
    public static final int MAX_BYTES = 4_000_000;

    private static final int LONGEST_SHOWN = 80;

    /**
     * A line that is no unit.
     *
     * @param line its number in the file, from 1
     * @param value what is wrong in it, literally
     * @param problem what is wrong with that
     */
    public record Rejected(int line, String value, Problem problem) {}

    /** Copies the list. */
    public TercFile {
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads a file, in UTF-8 or another of the encodings in which Polish is written. A bad line is rejected by itself; so is one
     * with a code that an earlier line has.
     *
     * @throws InvalidValueException where the file is not text, not TERC, or has no line that is a unit
     */
    public static TercFile read(byte[] content) {
        List<String> lines = text(content).lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        TercColumns columns = TercColumns.of(first).orElseThrow(() -> notTerc(first));
        TercLines read = new TercLines(columns);
        for (int i = 1; i < lines.size(); i++) {
            read.line(i + 1, lines.get(i));
        }
        List<Territory> units = read.units();
        if (units.isEmpty()) {
            throw notTerc(first);
        }
        return new TercFile(new TerritoryState(units, read.rejected().isEmpty()), read.rejected());
    }

    private static String text(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw notTerc("");
        }
        try {
            return PageBytes.decode(content);
        } catch (UnreadablePageException e) {
            throw new InvalidValueException("", e.problem());
        }
    }

    private static InvalidValueException notTerc(String firstLine) {
        return new InvalidValueException(
                firstLine.substring(0, Math.min(firstLine.length(), LONGEST_SHOWN)), Problem.NOT_A_TERRITORY_FILE);
    }
}
