package org.praktyki.core.practice;

import java.util.Optional;

/**
 * What the public is told of a practice that was withdrawn: nothing of what it held, and not why.
 *
 * @param successor what everyone may see of the practice that replaces it
 */
public record Tombstone(Optional<Practice> successor) {}
