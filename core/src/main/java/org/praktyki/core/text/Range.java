package org.praktyki.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text.
 *
 * @param from its first character
 * @param to the first one behind it
 */
record Range(int from, int to) {

    /** The stretches in order, those that overlap or touch as one. */
    static List<Range> joined(List<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        for (Range range :
                ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            Range last = joined.isEmpty() ? new Range(-1, -1) : joined.get(joined.size() - 1);
            if (range.from() <= last.to()) {
                joined.set(joined.size() - 1, new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
