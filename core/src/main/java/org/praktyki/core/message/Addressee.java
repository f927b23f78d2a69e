package org.praktyki.core.message;

import java.util.Optional;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;

/**
 * A contact that the public may write to, as far as the public may know it.
 *
 * @param practice that names it, as everyone may see it
 * @param contact its identity
 * @param name of the office, or what the person does there; absent where only the person's name would be left
 */
public record Addressee(Practice practice, ContactId contact, Optional<String> name) {}
