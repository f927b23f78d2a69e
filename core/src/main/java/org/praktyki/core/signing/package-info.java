/** What the installation gives out signed, so that it knows it again when it comes back, and need remember nothing of it. */
@NullMarked
package org.praktyki.core.signing;

import org.jspecify.annotations.NullMarked;
