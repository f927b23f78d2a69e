/**
 * How one installation presents itself and works: its name, its languages, the template of a presentation, its deadlines.
 */
@NullMarked
package org.praktyki.core.settings;

import org.jspecify.annotations.NullMarked;
