/** The town hall's site on Tomcat. */
@NullMarked
package org.praktyki.host.tomcat;

import org.jspecify.annotations.NullMarked;
