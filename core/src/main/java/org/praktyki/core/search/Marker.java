package org.praktyki.core.search;

import java.util.List;

/** Knows what someone looks for, and shows it in any text. */
@FunctionalInterface
public interface Marker {

    /** Marks nothing, as where no words are looked for. */
    Marker NOTHING = text -> List.of();

    /** The stretches of a plain text that are what is looked for, from its beginning to its end, none within another. */
    List<Mark> marks(String text);
}
