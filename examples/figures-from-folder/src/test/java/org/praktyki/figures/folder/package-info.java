/** Tests of the sample plugin. */
@NullMarked
package org.praktyki.figures.folder;

import org.jspecify.annotations.NullMarked;
