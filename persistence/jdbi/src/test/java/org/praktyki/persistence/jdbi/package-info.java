/** The stores on real databases. */
@NullMarked
package org.praktyki.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
