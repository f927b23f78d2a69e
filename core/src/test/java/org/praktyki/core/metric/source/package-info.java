/** Tests of sources of figures. */
@NullMarked
package org.praktyki.core.metric.source;

import org.jspecify.annotations.NullMarked;
