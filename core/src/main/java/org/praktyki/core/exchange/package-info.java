/**
 * Practices in files: what readers make of records, the service that turns records into practices, and the way out again.
 */
@NullMarked
package org.praktyki.core.exchange;

import org.jspecify.annotations.NullMarked;
