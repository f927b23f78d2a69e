/** The town hall's site as a Spring Boot application, tested. */
@NullMarked
package org.praktyki.host.spring;

import org.jspecify.annotations.NullMarked;
