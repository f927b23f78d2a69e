/** A sample plugin: fetches figures from the tables in a folder. */
@NullMarked
package org.praktyki.figures.folder;

import org.jspecify.annotations.NullMarked;
