@NullMarked
package org.praktyki.core.text;

import org.jspecify.annotations.NullMarked;
