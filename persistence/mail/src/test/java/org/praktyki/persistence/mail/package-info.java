@NullMarked
package org.praktyki.persistence.mail;

import org.jspecify.annotations.NullMarked;
