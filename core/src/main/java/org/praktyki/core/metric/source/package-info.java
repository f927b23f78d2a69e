/**
 * Sources from which figures are fetched by themselves ({@link org.praktyki.core.metric.source.MeasurementSource}), each by one node at a
 * time, and less often while it fails. The interface is meant to be implemented by others; it changes only in ways that leave them whole.
 */
@NullMarked
package org.praktyki.core.metric.source;

import org.jspecify.annotations.NullMarked;
