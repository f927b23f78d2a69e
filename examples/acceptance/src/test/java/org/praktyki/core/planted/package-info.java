/** Violations of the house rules, planted to prove that each rule can fail. */
@NullMarked
package org.praktyki.core.planted;

import org.jspecify.annotations.NullMarked;
