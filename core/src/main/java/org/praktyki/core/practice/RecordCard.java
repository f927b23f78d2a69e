package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.WebAddress;

/**
 * The record card (metryka praktyki). Every value may be absent: what a source did not say, or said in a way that could not
 * be read as typed data, stands beside the practice as a finding.
 *
 * @param enteredOn when the practice was entered into the database
 * @param updatedOn when it was last brought up to date
 * @param unitType the kind of local government
 * @param locality town or village, as written by its author
 * @param powiat the county's name, as written by its author
 * @param voivodeship where it lies
 * @param teryt the code of the unit in the territorial register, where it is known
 * @param point where it is shown on maps
 * @param postcode of the form 00-000
 * @param postOffice the post office's town
 * @param implementingBody who carried the practice out (jednostka wdrażająca)
 * @param street street and house number
 * @param websites in their order
 * @param emails in their order
 * @param population how many people live there
 * @param populationYear the year that figure is of
 * @param identifiers the numbers under which registers know the implementing body
 * @param startedOn when the solution began
 * @param endedOn when it ended; absent while it goes on
 * @param cost what it cost
 * @param contacts whom to ask
 */
public record RecordCard(
        Optional<LocalDate> enteredOn,
        Optional<LocalDate> updatedOn,
        Optional<UnitType> unitType,
        Optional<String> locality,
        Optional<String> powiat,
        Optional<Voivodeship> voivodeship,
        Optional<Teryt> teryt,
        Optional<GeoPoint> point,
        Optional<String> postcode,
        Optional<String> postOffice,
        Optional<String> implementingBody,
        Optional<String> street,
        List<WebAddress> websites,
        List<EmailAddress> emails,
        Optional<Long> population,
        Optional<Integer> populationYear,
        Identifiers identifiers,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        Optional<Cost> cost,
        List<Contact> contacts) {

    /** A card on which nothing is written yet. */
    public static final RecordCard EMPTY = builder().build();

    private static final Pattern POSTCODE = Pattern.compile("\\d{2}-\\d{3}");

    /** Trims, takes empty text for none, and refuses a bad postcode, a negative population and an impossible year. */
    public RecordCard {
        locality = text(locality);
        powiat = text(powiat);
        postcode = text(postcode);
        postOffice = text(postOffice);
        implementingBody = text(implementingBody);
        street = text(street);
        websites = List.copyOf(websites);
        emails = List.copyOf(emails);
        contacts = List.copyOf(contacts);
        postcode.ifPresent(code -> refuseUnless(POSTCODE.matcher(code).matches(), code, Problem.NOT_A_POSTCODE));
        population.ifPresent(n -> refuseUnless(n >= 0, n.toString(), Problem.NOT_A_NUMBER));
        populationYear.ifPresent(y -> refuseUnless(y >= 1900 && y <= 2200, y.toString(), Problem.NOT_A_NUMBER));
    }

    private static Optional<String> text(Optional<String> value) {
        return value.map(String::strip).filter(v -> !v.isEmpty());
    }

    private static void refuseUnless(boolean good, String value, Problem problem) {
        if (!good) {
            throw new InvalidValueException(value, problem);
        }
    }

    /** Starts an empty card. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a card from this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.enteredOn = enteredOn.orElse(null);
        builder.updatedOn = updatedOn.orElse(null);
        builder.unitType = unitType.orElse(null);
        builder.locality = locality.orElse(null);
        builder.powiat = powiat.orElse(null);
        builder.voivodeship = voivodeship.orElse(null);
        builder.teryt = teryt.orElse(null);
        builder.point = point.orElse(null);
        builder.postcode = postcode.orElse(null);
        builder.postOffice = postOffice.orElse(null);
        builder.implementingBody = implementingBody.orElse(null);
        builder.street = street.orElse(null);
        builder.websites = websites;
        builder.emails = emails;
        builder.population = population.orElse(null);
        builder.populationYear = populationYear.orElse(null);
        builder.identifiers = identifiers;
        builder.startedOn = startedOn.orElse(null);
        builder.endedOn = endedOn.orElse(null);
        builder.cost = cost.orElse(null);
        builder.contacts = contacts;
        return builder;
    }

    /** Fills a card field by field; null means that the card does not say it. */
    public static final class Builder {
        private @Nullable LocalDate enteredOn;
        private @Nullable LocalDate updatedOn;
        private @Nullable UnitType unitType;
        private @Nullable String locality;
        private @Nullable String powiat;
        private @Nullable Voivodeship voivodeship;
        private @Nullable Teryt teryt;
        private @Nullable GeoPoint point;
        private @Nullable String postcode;
        private @Nullable String postOffice;
        private @Nullable String implementingBody;
        private @Nullable String street;
        private List<WebAddress> websites = List.of();
        private List<EmailAddress> emails = List.of();
        private @Nullable Long population;
        private @Nullable Integer populationYear;
        private Identifiers identifiers = Identifiers.NONE;
        private @Nullable LocalDate startedOn;
        private @Nullable LocalDate endedOn;
        private @Nullable Cost cost;
        private List<Contact> contacts = List.of();

        private Builder() {}

        public Builder enteredOn(@Nullable LocalDate value) {
            enteredOn = value;
            return this;
        }

        public Builder updatedOn(@Nullable LocalDate value) {
            updatedOn = value;
            return this;
        }

        public Builder unitType(@Nullable UnitType value) {
            unitType = value;
            return this;
        }

        public Builder locality(@Nullable String value) {
            locality = value;
            return this;
        }

        public Builder powiat(@Nullable String value) {
            powiat = value;
            return this;
        }

        public Builder voivodeship(@Nullable Voivodeship value) {
            voivodeship = value;
            return this;
        }

        public Builder teryt(@Nullable Teryt value) {
            teryt = value;
            return this;
        }

        public Builder point(@Nullable GeoPoint value) {
            point = value;
            return this;
        }

        public Builder postcode(@Nullable String value) {
            postcode = value;
            return this;
        }

        public Builder postOffice(@Nullable String value) {
            postOffice = value;
            return this;
        }

        public Builder implementingBody(@Nullable String value) {
            implementingBody = value;
            return this;
        }

        public Builder street(@Nullable String value) {
            street = value;
            return this;
        }

        public Builder websites(List<WebAddress> value) {
            websites = List.copyOf(value);
            return this;
        }

        public Builder emails(List<EmailAddress> value) {
            emails = List.copyOf(value);
            return this;
        }

        public Builder population(@Nullable Long value) {
            population = value;
            return this;
        }

        public Builder populationYear(@Nullable Integer value) {
            populationYear = value;
            return this;
        }

        public Builder identifiers(Identifiers value) {
            identifiers = value;
            return this;
        }

        public Builder startedOn(@Nullable LocalDate value) {
            startedOn = value;
            return this;
        }

        public Builder endedOn(@Nullable LocalDate value) {
            endedOn = value;
            return this;
        }

        public Builder cost(@Nullable Cost value) {
            cost = value;
            return this;
        }

        public Builder contacts(List<Contact> value) {
            contacts = List.copyOf(value);
            return this;
        }

        /** The card. */
        public RecordCard build() {
            return new RecordCard(
                    Optional.ofNullable(enteredOn),
                    Optional.ofNullable(updatedOn),
                    Optional.ofNullable(unitType),
                    Optional.ofNullable(locality),
                    Optional.ofNullable(powiat),
                    Optional.ofNullable(voivodeship),
                    Optional.ofNullable(teryt),
                    Optional.ofNullable(point),
                    Optional.ofNullable(postcode),
                    Optional.ofNullable(postOffice),
                    Optional.ofNullable(implementingBody),
                    Optional.ofNullable(street),
                    websites,
                    emails,
                    Optional.ofNullable(population),
                    Optional.ofNullable(populationYear),
                    identifiers,
                    Optional.ofNullable(startedOn),
                    Optional.ofNullable(endedOn),
                    Optional.ofNullable(cost),
                    contacts);
        }
    }
}
