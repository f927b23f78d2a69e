/**
 * The contract kit: one abstract test per interface. Whoever implements an interface extends the test of the same name; the
 * in-memory reference passes it too.
 */
@NullMarked
package org.praktyki.core.contract;

import org.jspecify.annotations.NullMarked;
