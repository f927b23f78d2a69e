/**
 * The stores on H2 and PostgreSQL. An aggregate is one row: the columns that queries and constraints need, and the whole of it
 * as a JSON document.
 */
@NullMarked
package org.praktyki.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
