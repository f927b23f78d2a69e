/**
 * The change feed: one growing sequence, written in the transaction of the change itself, that everything derived
 * follows.
 */
@NullMarked
package org.praktyki.core.change;

import org.jspecify.annotations.NullMarked;
