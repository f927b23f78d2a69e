/** The runnable portal: everything wired, the command line, demo data. An example of a host, and usable as it is. */
@NullMarked
package org.praktyki.portal;

import org.jspecify.annotations.NullMarked;
