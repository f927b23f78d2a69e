/** Tests of the public side, over HTTP against a real container. */
@NullMarked
package org.praktyki.servlet;

import org.jspecify.annotations.NullMarked;
