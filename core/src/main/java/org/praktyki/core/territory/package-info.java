/**
 * Where a practice comes from: voivodeships and kinds of local government.
 */
@NullMarked
package org.praktyki.core.territory;

import org.jspecify.annotations.NullMarked;
