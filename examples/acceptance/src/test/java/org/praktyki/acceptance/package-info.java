/** What only the whole can show: the rules of the house, and the story in a real browser. */
@NullMarked
package org.praktyki.acceptance;

import org.jspecify.annotations.NullMarked;
