@NullMarked
package org.praktyki.core.finding;

import org.jspecify.annotations.NullMarked;
