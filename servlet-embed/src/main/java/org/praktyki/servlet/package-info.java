/**
 * The public side: {@link org.praktyki.servlet.PraktykiServlet} shows the practices as pages, and lends its lists to other
 * sites as widgets. Everything else here, the templates' classes too, is its own affair.
 */
@NullMarked
package org.praktyki.servlet;

import org.jspecify.annotations.NullMarked;
