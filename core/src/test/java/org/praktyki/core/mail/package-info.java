@NullMarked
package org.praktyki.core.mail;

import org.jspecify.annotations.NullMarked;
