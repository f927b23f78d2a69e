/**
 * The public side: {@link org.praktyki.servlet.PraktykiServlet} shows the practices as pages, and lends its widgets to other
 * sites; whoever integrates the library adds a {@link org.praktyki.servlet.Widget} of their own. Everything else here, the
 * templates' classes too, is its own affair.
 */
@NullMarked
package org.praktyki.servlet;

import org.jspecify.annotations.NullMarked;
