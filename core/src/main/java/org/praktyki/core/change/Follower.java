package org.praktyki.core.change;

/** Keeps something derived from the store up to date by reading the change feed. */
@FunctionalInterface
public interface Follower {

    /** Reads on from where it stopped, to the end of the feed. Called often, from several threads. */
    void catchUp();
}
