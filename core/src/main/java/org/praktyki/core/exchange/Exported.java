package org.praktyki.core.exchange;

import java.util.Optional;
import org.praktyki.core.practice.Practice;

/**
 * A practice to be written to a file, with all that is not public.
 *
 * @param practice as it is now
 * @param live the version that the public sees, where that is an earlier one
 */
public record Exported(Practice practice, Optional<Practice> live) {}
