@NullMarked
package org.praktyki.portal;

import org.jspecify.annotations.NullMarked;
