/** Tests of partners and partnerships. */
@NullMarked
package org.praktyki.core.partner;

import org.jspecify.annotations.NullMarked;
