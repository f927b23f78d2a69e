package org.praktyki.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The selected records of an open file, some at a time, so that what is known of them can be looked up together. */
final class Stretches {

    private static final int RECORDS = 100;
    /** Records may be large. */
    private static final long BYTES = 4_000_000;

    private final Records records;
    private final Selection selection;
    private long read;
    private boolean ended;
    private @Nullable Exception failure;

    Stretches(Records records, Selection selection) {
        this.records = records;
        this.selection = selection;
    }

    /** How many records were read so far, selected or not. */
    long read() {
        return read;
    }

    /** Whether there may be more. */
    boolean goOn() {
        return !ended && selection.goesOn(read);
    }

    /**
     * The next ones; there may be none of them selected. Where the file cannot be read on, that is said after what could be read of it.
     *
     * @throws IOException where the file cannot be read on
     */
    List<ImportRecord> next() throws IOException {
        demand();
        List<ImportRecord> selected = new ArrayList<>();
        long begin = read;
        long from = records.position();
        try {
            while (goOn() && read - begin < RECORDS && records.position() - from < BYTES) {
                Optional<ImportRecord> next = records.next();
                ended = next.isEmpty();
                if (next.isPresent()) {
                    selection.choose(read++, next.get()).ifPresent(selected::add);
                }
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        if (read == begin) {
            demand();
        }
        return selected;
    }

    private void demand() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }
}
