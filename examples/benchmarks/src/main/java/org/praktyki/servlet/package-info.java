/** What the pages are made of, for those who measure how fast; in the pages' own package, since it is nobody else's business. */
@NullMarked
package org.praktyki.servlet;

import org.jspecify.annotations.NullMarked;
