/**
 * Files on the file system, addressed by their content.
 */
@NullMarked
package org.praktyki.persistence.files;

import org.jspecify.annotations.NullMarked;
