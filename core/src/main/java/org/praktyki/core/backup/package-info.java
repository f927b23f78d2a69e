/** One archive of everything that an installation keeps, database and files, and the way back from it. */
@NullMarked
package org.praktyki.core.backup;

import org.jspecify.annotations.NullMarked;
