/**
 * Practices coming in from files: what a reader makes of one file, and the service that turns pages into practices.
 */
@NullMarked
package org.praktyki.core.exchange;

import org.jspecify.annotations.NullMarked;
