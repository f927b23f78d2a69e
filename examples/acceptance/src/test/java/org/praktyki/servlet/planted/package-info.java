/** Violations of the house rules, planted to prove that each rule can fail. */
@NullMarked
package org.praktyki.servlet.planted;

import org.jspecify.annotations.NullMarked;
