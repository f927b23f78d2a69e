/**
 * Text values that are right when they are made: rich text that is safe to publish, slugs, e-mail and web addresses,
 * telephone numbers.
 */
@NullMarked
package org.praktyki.core.text;

import org.jspecify.annotations.NullMarked;
