/**
 * Practices as files: pages of the old practices database (BDP), as a browser saved them; and the register of territorial units
 * (TERC), as Statistics Poland gives it out.
 */
@NullMarked
package org.praktyki.persistence.formats;

import org.jspecify.annotations.NullMarked;
