/**
 * What the public writes to contacts whose data it does not see: kept for those who work on the practice, for a limited time, and
 * told to nobody else.
 */
@NullMarked
package org.praktyki.core.message;

import org.jspecify.annotations.NullMarked;
