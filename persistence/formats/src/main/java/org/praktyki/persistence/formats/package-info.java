/**
 * Practices as files: pages of the old practices database (BDP), as a browser saved them.
 */
@NullMarked
package org.praktyki.persistence.formats;

import org.jspecify.annotations.NullMarked;
