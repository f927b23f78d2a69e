/** How often the public uses the site, a day at a time, without a trace of who does. */
@NullMarked
package org.praktyki.core.usage;

import org.jspecify.annotations.NullMarked;
