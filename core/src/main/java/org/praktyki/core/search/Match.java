package org.praktyki.core.search;

import java.util.Optional;
import org.praktyki.core.practice.Practice;

/**
 * A practice that was found, and why.
 *
 * @param practice whole
 * @param excerpt where it says what was looked for, marked; absent where no words were looked for, or only its title or record card says them
 */
public record Match(Practice practice, Optional<Excerpt> excerpt) {}
