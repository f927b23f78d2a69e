/**
 * Search on one machine: a Lucene index in a folder, which understands Polish inflection. The folder holds nothing that cannot
 * be made again from the store.
 */
@NullMarked
package org.praktyki.persistence.lucene;

import org.jspecify.annotations.NullMarked;
