/** Who has taken a practice over, as they say and as its source confirms: claims, answers, and what grew out of what. */
@NullMarked
package org.praktyki.core.replication;

import org.jspecify.annotations.NullMarked;
