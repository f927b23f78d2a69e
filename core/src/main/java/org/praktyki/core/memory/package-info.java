/**
 * The in-memory reference of each interface: small, exact, gone with the process. For tests and for reading.
 */
@NullMarked
package org.praktyki.core.memory;

import org.jspecify.annotations.NullMarked;
