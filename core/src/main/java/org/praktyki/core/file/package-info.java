/**
 * Files kept beside the practices, addressed by their content.
 */
@NullMarked
package org.praktyki.core.file;

import org.jspecify.annotations.NullMarked;
