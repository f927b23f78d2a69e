@NullMarked
package org.praktyki.core.settings;

import org.jspecify.annotations.NullMarked;
