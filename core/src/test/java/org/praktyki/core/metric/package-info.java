/** Tests of figures. */
@NullMarked
package org.praktyki.core.metric;

import org.jspecify.annotations.NullMarked;
