/**
 * Finding practices: the query, the engine that answers it, and the follower that keeps the engine up to date.
 */
@NullMarked
package org.praktyki.core.search;

import org.jspecify.annotations.NullMarked;
