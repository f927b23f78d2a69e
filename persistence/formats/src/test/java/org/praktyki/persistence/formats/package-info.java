@NullMarked
package org.praktyki.persistence.formats;

import org.jspecify.annotations.NullMarked;
