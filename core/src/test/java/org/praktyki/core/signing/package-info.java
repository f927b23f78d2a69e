@NullMarked
package org.praktyki.core.signing;

import org.jspecify.annotations.NullMarked;
