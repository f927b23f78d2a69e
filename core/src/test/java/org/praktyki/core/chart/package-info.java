@NullMarked
package org.praktyki.core.chart;

import org.jspecify.annotations.NullMarked;
