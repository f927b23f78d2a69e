@NullMarked
package org.praktyki.core.account;

import org.jspecify.annotations.NullMarked;
