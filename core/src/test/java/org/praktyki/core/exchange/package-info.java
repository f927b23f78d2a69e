@NullMarked
package org.praktyki.core.exchange;

import org.jspecify.annotations.NullMarked;
