/** How fast it is, beside the plainest program that does the same; run by hand, for ratios and not for figures to be proud of. */
@NullMarked
package org.praktyki.benchmarks;

import org.jspecify.annotations.NullMarked;
