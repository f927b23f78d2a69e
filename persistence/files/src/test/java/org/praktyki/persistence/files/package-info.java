@NullMarked
package org.praktyki.persistence.files;

import org.jspecify.annotations.NullMarked;
