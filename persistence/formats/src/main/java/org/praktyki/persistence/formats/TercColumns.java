package org.praktyki.persistence.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

/** Where the columns of TERC stand in a file. */
record TercColumns(List<String> names) {

    private static final List<String> NEEDED = List.of("WOJ", "POW", "GMI", "RODZ", "NAZWA", "NAZWA_DOD", "STAN_NA");

    /** The columns that a file's first line names; empty where one of TERC's is missing. */
    static Optional<TercColumns> of(String line) {
        return values(line).filter(names -> names.containsAll(NEEDED)).map(TercColumns::new);
    }

    /** The values of a line; empty where it is not well formed. */
    static Optional<List<String>> values(String line) {
        try {
            return Optional.of(
                    CsvReader.builder()
                            .fieldSeparator(';')
                            .allowUnclosedQuote(false)
                            .ofSingleCsvRecord(line)
                            .getFields()
                            .stream()
                            .map(String::strip)
                            .toList());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    String value(List<String> values, String column) {
        return values.get(names.indexOf(column));
    }
}
