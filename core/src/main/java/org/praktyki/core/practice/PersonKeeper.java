package org.praktyki.core.practice;

import org.praktyki.core.text.Traces;

/** Keeps something outside practices in which persons may be named, such as messages. */
@FunctionalInterface
public interface PersonKeeper {

    /** Erases there whom the traces lead to. */
    void erase(Traces traces);
}
