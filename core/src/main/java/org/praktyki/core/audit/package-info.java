/**
 * Who did what: a log that only grows, each entry of which is chained to the one before, so that it shows where somebody changed
 * it afterwards.
 */
@NullMarked
package org.praktyki.core.audit;

import org.jspecify.annotations.NullMarked;
