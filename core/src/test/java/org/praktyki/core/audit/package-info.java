@NullMarked
package org.praktyki.core.audit;

import org.jspecify.annotations.NullMarked;
