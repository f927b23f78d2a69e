@NullMarked
package org.praktyki.persistence.opensearch;

import org.jspecify.annotations.NullMarked;
