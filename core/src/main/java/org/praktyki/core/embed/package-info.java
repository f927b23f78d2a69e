/** Which other sites may show this installation's widgets, and what they showed lately. */
@NullMarked
package org.praktyki.core.embed;

import org.jspecify.annotations.NullMarked;
