/** What is asked of a container that the town hall's site runs in, and of the site in it. */
@NullMarked
package org.praktyki.host;

import org.jspecify.annotations.NullMarked;
