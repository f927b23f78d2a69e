@NullMarked
package org.praktyki.core.message;

import org.jspecify.annotations.NullMarked;
