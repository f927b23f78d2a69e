/**
 * Search on an OpenSearch cluster, for those who outgrow one machine: the same reading of texts and the same questions as on one,
 * while the cluster holds the index. It holds nothing that cannot be made again from the store.
 */
@NullMarked
package org.praktyki.persistence.opensearch;

import org.jspecify.annotations.NullMarked;
