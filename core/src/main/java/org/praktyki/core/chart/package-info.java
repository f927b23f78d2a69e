/**
 * Figures as pictures that the server draws: SVG with words for those who do not see it, and the same figures as a table. It knows
 * numbers and labels alone, which come in the reader's language; a missing value is a gap, never a zero.
 */
@NullMarked
package org.praktyki.core.chart;

import org.jspecify.annotations.NullMarked;
