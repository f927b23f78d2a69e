/**
 * Letters that the installation sends: they wait in an outbox that is stored, until a mail server has taken them, or, where there is
 * none, until a person has handed them over.
 */
@NullMarked
package org.praktyki.core.mail;

import org.jspecify.annotations.NullMarked;
