/**
 * The practice (praktyka), its record card and presentation, the service that changes it and the store that keeps it.
 */
@NullMarked
package org.praktyki.core.practice;

import org.jspecify.annotations.NullMarked;
