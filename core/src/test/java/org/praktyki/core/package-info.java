@NullMarked
package org.praktyki.core;

import org.jspecify.annotations.NullMarked;
