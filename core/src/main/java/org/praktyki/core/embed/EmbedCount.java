package org.praktyki.core.embed;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * How often a host asked for a widget.
 *
 * @param what which host and widget
 * @param times how often
 * @param last the day on which it did so last
 */
public record EmbedCount(Embedded what, long times, LocalDate last) {

    /** The most frequent first, and then by host, widget and refusal. */
    public static final Comparator<EmbedCount> MOST_FIRST = Comparator.comparingLong(EmbedCount::times)
            .reversed()
            .thenComparing(count -> count.what().host())
            .thenComparing(count -> count.what().widget())
            .thenComparing(count -> count.what().refused());
}
