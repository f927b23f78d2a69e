package org.praktyki.persistence.formats;

import java.util.List;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryFile;
import org.praktyki.core.territory.TerritoryReader;
import org.praktyki.core.territory.TerritoryState;

/**
 * Reads the register of territorial units as Statistics Poland (GUS) gives it out: the file TERC, one unit a line, its values
 * between semicolons, with a line of column names before; in UTF-8 or another of the encodings in which Polish is written.
 */
public final class TercFile implements TerritoryReader {

    private static final int LONGEST_SHOWN = 80;

    @Override
    public TerritoryFile read(byte[] content) {
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
        return new TerritoryFile(new TerritoryState(units, read.rejected().isEmpty()), read.rejected());
    }

    private static String text(byte[] content) {
        if (content.length > TerritoryFile.MAX_BYTES) {
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
