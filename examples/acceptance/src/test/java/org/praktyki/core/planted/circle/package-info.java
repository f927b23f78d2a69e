/** Violations of the house rules, planted to prove that each rule can fail. */
@NullMarked
package org.praktyki.core.planted.circle;

import org.jspecify.annotations.NullMarked;
