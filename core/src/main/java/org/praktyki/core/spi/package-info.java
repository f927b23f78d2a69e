/**
 * What holds the stores together. Each store's interface stands beside the values it keeps
 * ({@link org.praktyki.core.practice.PracticeStore}, {@link org.praktyki.core.search.SearchEngine},
 * {@link org.praktyki.core.file.FileStore}, …); an implementation of one proves itself by the abstract test of the same
 * name in the contract kit (test-jar, package {@code org.praktyki.core.contract}). Before version 1.0 these interfaces may
 * change with each release.
 */
@NullMarked
package org.praktyki.core.spi;

import org.jspecify.annotations.NullMarked;
