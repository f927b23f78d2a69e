package org.praktyki.core.search;

import java.util.Optional;
import org.praktyki.core.practice.Practice;

/**
 * A practice that was found, and why.
 *
 * @param practice whole
 * @param title what was looked for in it, marked
 * @param excerpt where else it says what was looked for; absent where no words were looked for, or nothing else says them
 */
public record Match(Practice practice, Excerpt title, Optional<Excerpt> excerpt) {}
