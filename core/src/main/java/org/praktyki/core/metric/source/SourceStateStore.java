package org.praktyki.core.metric.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps how far sources have been fetched, and who fetches which. */
public interface SourceStateStore {

    /** All that are known, in the order of their names. */
    List<SourceState> all();

    /** Makes a source known that is not; another one stays as it is. */
    void add(SourceState fresh);

    /**
     * Takes a source that is due, for one who fetches it.
     *
     * @param claim names the taking
     * @param until when it may be taken by another one, where nothing was heard of this one
     * @return as it was; empty where it is not due, or somebody else was quicker
     */
    Optional<SourceState> claim(String name, UUID claim, Instant now, Instant until);

    /**
     * Keeps what came of a fetch, and gives the source free.
     *
     * @return whether the taking still held; otherwise nothing is kept
     */
    boolean settle(UUID claim, SourceState after);

    /**
     * Makes a source due that nobody has taken just now.
     *
     * @return whether there is such a one
     */
    boolean hurry(String name, Instant now);
}
