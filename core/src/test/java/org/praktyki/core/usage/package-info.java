@NullMarked
package org.praktyki.core.usage;

import org.jspecify.annotations.NullMarked;
