/**
 * Partners, and the partnerships that they form: who belonged to what, when, and under which name. What is asked about a day is
 * answered from the terms that names and memberships have; what nobody knows to the day is answered with a perhaps.
 */
@NullMarked
package org.praktyki.core.partner;

import org.jspecify.annotations.NullMarked;
