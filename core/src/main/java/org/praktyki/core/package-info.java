/**
 * The façade: {@link org.praktyki.core.Praktyki} is the one way in for code, servlet and panel alike. Nothing in core
 * imports it.
 */
@NullMarked
package org.praktyki.core;

import org.jspecify.annotations.NullMarked;
