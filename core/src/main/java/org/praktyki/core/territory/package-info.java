/**
 * Where a practice comes from: voivodeships, kinds of local government, and the register of territorial units (TERYT) with its
 * history.
 */
@NullMarked
package org.praktyki.core.territory;

import org.jspecify.annotations.NullMarked;
