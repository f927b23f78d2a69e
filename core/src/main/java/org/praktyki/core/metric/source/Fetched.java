package org.praktyki.core.metric.source;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.metric.Measurement;

/**
 * What a source had.
 *
 * @param measurements what is new, or was corrected; what is recorded already may be among it
 * @param state from which to go on the next time, up to {@link #MAX_STATE} characters
 * @param remarks what people should know, such as lines that could not be read
 */
public record Fetched(List<Measurement> measurements, Optional<String> state, List<String> remarks) {

    /** How long a state may be. */
    public static final int MAX_STATE = 1_000_000;

    /** Copies the lists, and refuses a longer state. */
    public Fetched {
        measurements = List.copyOf(measurements);
        remarks = List.copyOf(remarks);
        if (state.filter(text -> text.length() > MAX_STATE).isPresent()) {
            throw new IllegalArgumentException("A source keeps a state of up to " + MAX_STATE + " characters");
        }
    }
}
