@NullMarked
package org.praktyki.core.embed;

import org.jspecify.annotations.NullMarked;
