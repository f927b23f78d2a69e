/** Tests of replications. */
@NullMarked
package org.praktyki.core.replication;

import org.jspecify.annotations.NullMarked;
