@NullMarked
package org.praktyki.core.file;

import org.jspecify.annotations.NullMarked;
