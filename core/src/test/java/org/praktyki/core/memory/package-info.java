/** The in-memory reference against the contract kit. */
@NullMarked
package org.praktyki.core.memory;

import org.jspecify.annotations.NullMarked;
