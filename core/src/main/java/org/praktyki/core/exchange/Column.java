package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table, and where its values go.
 *
 * @param heading as the file has it
 * @param field the path of the field as in the practice's JSON; absent where no field is known under this heading
 * @param samples the first values, as they stand there
 */
public record Column(String heading, Optional<String> field, List<String> samples) {

    /** Copies the list. */
    public Column {
        samples = List.copyOf(samples);
    }
}
