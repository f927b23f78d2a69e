/**
 * The administration panel: one servlet, its views and their forms. The servlet is all that a host sees.
 */
@NullMarked
package org.praktyki.vaadin;

import org.jspecify.annotations.NullMarked;
