@NullMarked
package org.praktyki.core.practice;

import org.jspecify.annotations.NullMarked;
