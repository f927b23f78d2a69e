package org.praktyki.core.metric.source;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Somewhere that figures are fetched from, again and again. A plugin adds one by {@code builder.contribute(MeasurementSource.class, …)}. */
public interface MeasurementSource {

    /** Tells it from others, for ever: up to 60 small letters, digits and hyphens. */
    String name();

    /**
     * What it is called, and what is told to be the source of its figures.
     *
     * @param locale Polish unless English is asked for
     */
    String title(Locale locale);

    /** How long after a fetch the next one is due. */
    Duration every();

    /**
     * Fetches what is new since a state. It is asked by one node at a time, and may take up to {@link SourceRuns#LEASE}. What was fetched
     * is recorded before the new state is kept; so where that breaks off, the same is asked for again.
     *
     * @param state what it returned last, with what was recorded; absent for the first time
     * @param context helps to read files
     * @return what is new, and the state from which to go on
     * @throws IOException where the figures cannot be had just now, with a reason for people
     */
    Fetched fetch(Optional<String> state, FetchContext context) throws IOException;
}
