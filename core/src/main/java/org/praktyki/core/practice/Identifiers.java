package org.praktyki.core.practice;

import java.util.Optional;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.Regon;

/**
 * The numbers under which registers know a body.
 *
 * @param nip its tax number
 * @param regon its number in the register of national economy
 * @param krs its number in the National Court Register
 */
public record Identifiers(Optional<Nip> nip, Optional<Regon> regon, Optional<Krs> krs) {

    /** None known. */
    public static final Identifiers NONE = new Identifiers(Optional.empty(), Optional.empty(), Optional.empty());
}
