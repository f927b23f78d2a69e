/** The town hall's site on Jetty, in its environment ee10. */
@NullMarked
package org.praktyki.host.jetty.ee10;

import org.jspecify.annotations.NullMarked;
