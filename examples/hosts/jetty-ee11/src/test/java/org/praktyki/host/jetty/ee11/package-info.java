/** The town hall's site on Jetty, in its environment ee11. */
@NullMarked
package org.praktyki.host.jetty.ee11;

import org.jspecify.annotations.NullMarked;
