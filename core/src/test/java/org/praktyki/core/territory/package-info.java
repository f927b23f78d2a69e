@NullMarked
package org.praktyki.core.territory;

import org.jspecify.annotations.NullMarked;
