/**
 * The tag library {@code urn:praktyki:tags}: widgets in JSP pages of the application that the servlet is mapped in. The only package
 * that needs a container with JSP; nothing else refers to it.
 */
@NullMarked
package org.praktyki.servlet.tags;

import org.jspecify.annotations.NullMarked;
