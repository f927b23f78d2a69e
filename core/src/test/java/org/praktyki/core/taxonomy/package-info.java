@NullMarked
package org.praktyki.core.taxonomy;

import org.jspecify.annotations.NullMarked;
