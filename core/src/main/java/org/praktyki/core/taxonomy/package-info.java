/**
 * The topic tree (działy i poddziały): editable data, not code.
 */
@NullMarked
package org.praktyki.core.taxonomy;

import org.jspecify.annotations.NullMarked;
