/** Tests that the benchmarks do what they say; how fast is nobody's to assert. */
@NullMarked
package org.praktyki.benchmarks;

import org.jspecify.annotations.NullMarked;
