package org.praktyki.core.partner;

import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;

/**
 * Where something has its seat; each value may be absent.
 *
 * @param territory the unit of the territorial register in which it lies
 * @param voivodeship that of the unit where that is known, else as stated
 * @param locality town or village
 * @param street street and house number
 * @param postcode of the form 00-000
 * @param postOffice the post office's town
 */
public record Seat(
        Optional<Teryt> territory,
        Optional<Voivodeship> voivodeship,
        Optional<String> locality,
        Optional<String> street,
        Optional<String> postcode,
        Optional<String> postOffice) {

    /** Nothing known of it. */
    public static final Seat UNKNOWN = new Seat(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern POSTCODE = Pattern.compile("\\d{2}-\\d{3}");

    /** Trims, takes empty text for none, and refuses a bad postcode. */
    public Seat {
        voivodeship = territory.isPresent() ? territory.map(Teryt::voivodeship) : voivodeship;
        locality = text(locality);
        street = text(street);
        postcode = text(postcode);
        postOffice = text(postOffice);
        postcode.filter(code -> !POSTCODE.matcher(code).matches()).ifPresent(code -> {
            throw new InvalidValueException(code, Problem.NOT_A_POSTCODE);
        });
    }

    /** In a locality of a unit. */
    public static Seat in(Teryt territory, String locality) {
        return new Seat(
                Optional.of(territory),
                Optional.empty(),
                Optional.of(locality),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> text(Optional<String> value) {
        return value.map(Name::oneLine).filter(line -> !line.isEmpty());
    }
}
