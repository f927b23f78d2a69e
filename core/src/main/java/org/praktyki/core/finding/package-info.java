/**
 * What is wrong with a value, said once for import, forms, interface and command line: a
 * {@link org.praktyki.core.finding.Finding} names the field, keeps the value literally and says the problem.
 */
@NullMarked
package org.praktyki.core.finding;

import org.jspecify.annotations.NullMarked;
