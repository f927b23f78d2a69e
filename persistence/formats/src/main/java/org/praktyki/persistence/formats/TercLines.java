package org.praktyki.persistence.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryFile.Rejected;
import org.praktyki.core.territory.Teryt;

/** Makes units of the lines of a TERC file, one after another; each line is read by itself, so that none spoils the next. */
final class TercLines {

    /** A voivodeship fills the first of the four columns of a code, a powiat two, a commune all. */
    private static final Pattern CODE = Pattern.compile("\\d\\d;(;;|\\d\\d;(;|\\d\\d;\\d))");

    private final TercColumns columns;
    private final List<Territory> units = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Set<Teryt> codes = new HashSet<>();

    TercLines(TercColumns columns) {
        this.columns = columns;
    }

    List<Territory> units() {
        return units;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** Takes a line, unless it is empty. */
    void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            Territory unit = unit(line);
            if (!codes.add(unit.code())) {
                throw new InvalidValueException(unit.code().value(), Problem.TAKEN);
            }
            units.add(unit);
        } catch (InvalidValueException e) {
            rejected.add(new Rejected(number, e.value(), e.problem()));
        }
    }

    private Territory unit(String line) {
        Optional<List<String>> read = TercColumns.values(line)
                .filter(values -> values.size() == columns.names().size());
        List<String> values = read.orElseThrow(() -> new InvalidValueException(line, Problem.WRONG_NUMBER_OF_VALUES));
        return Territory.of(code(values), filled(values, "NAZWA"), filled(values, "NAZWA_DOD"), date(values));
    }

    private Teryt code(List<String> values) {
        String written = String.join(
                ";",
                columns.value(values, "WOJ"),
                columns.value(values, "POW"),
                columns.value(values, "GMI"),
                columns.value(values, "RODZ"));
        if (!CODE.matcher(written).matches()) {
            throw new InvalidValueException(written, Problem.NOT_A_TERYT);
        }
        return new Teryt(written.replace(";", ""));
    }

    private String filled(List<String> values, String column) {
        String value = columns.value(values, column);
        if (value.isEmpty()) {
            throw new InvalidValueException(column, Problem.REQUIRED);
        }
        return value;
    }

    private LocalDate date(List<String> values) {
        String value = columns.value(values, "STAN_NA");
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException(value, Problem.NOT_A_DATE);
        }
    }
}
