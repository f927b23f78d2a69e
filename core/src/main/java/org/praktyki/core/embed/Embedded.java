package org.praktyki.core.embed;

/**
 * That a host asked for a widget.
 *
 * @param host its name with a port where that is unusual; empty for pages of no host that could be named, {@value #OTHERS} for hosts
 *     that are not told apart
 * @param widget the widget's name
 * @param refused whether it was shown that it may not
 */
public record Embedded(String host, String widget, boolean refused) {

    /** What stands for hosts that are not told apart; no host has such a name. */
    public static final String OTHERS = "*";
}
