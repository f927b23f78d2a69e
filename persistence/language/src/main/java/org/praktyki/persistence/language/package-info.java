/**
 * How texts are read and questions are put, whatever holds the index: Polish inflection, the fields that words go to and what
 * each of them counts, synonyms, corrections, and questions as trees of Lucene's queries, which an engine runs or translates.
 * For the search engines alone.
 */
@NullMarked
package org.praktyki.persistence.language;

import org.jspecify.annotations.NullMarked;
