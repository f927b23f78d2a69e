/** Tests of bringing figures in. */
@NullMarked
package org.praktyki.core.metric.intake;

import org.jspecify.annotations.NullMarked;
