package org.praktyki.vaadin;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Periodicity;
import org.praktyki.core.territory.Voivodeship;

/**
 * Whose figures are shown for when, as it stands in the address.
 *
 * @param text beginnings of words of a unit's name, or of its code
 * @param voivodeship in which the units lie; absent for all
 * @param filled whether only those are shown of which something is recorded
 * @param from the first period; absent for the one that is chosen unless another is
 * @param to the last period, likewise
 * @param page which page of rows, from 0
 */
record MeasurementQuery(
        String text,
        Optional<Voivodeship> voivodeship,
        boolean filled,
        Optional<Period> from,
        Optional<Period> to,
        int page) {

    private static final String YES = "yes";

    MeasurementQuery {
        text = text.strip();
        page = Math.max(0, page);
    }

    /** What an address asks for; what cannot be read in it asks for nothing. */
    static MeasurementQuery of(QueryParameters parameters, Periodicity periodicity) {
        return new MeasurementQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters.getSingleParameter("voivodeship").flatMap(MeasurementQuery::voivodeship),
                parameters.getSingleParameter("filled").filter(YES::equals).isPresent(),
                parameters.getSingleParameter("from").flatMap(text -> period(text, periodicity)),
                parameters.getSingleParameter("to").flatMap(text -> period(text, periodicity)),
                parameters
                        .getSingleParameter("page")
                        .filter(number -> number.matches("[1-9]\\d{0,5}"))
                        .map(number -> Integer.parseInt(number) - 1)
                        .orElse(0));
    }

    private static Optional<Voivodeship> voivodeship(String code) {
        return Arrays.stream(Voivodeship.values())
                .filter(one -> one.teryt().equals(code))
                .findFirst();
    }

    private static Optional<Period> period(String text, Periodicity periodicity) {
        try {
            return Optional.of(Period.of(text)).filter(period -> period.periodicity() == periodicity);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** The same on another page. */
    MeasurementQuery onPage(int number) {
        return new MeasurementQuery(text, voivodeship, filled, from, to, number);
    }

    /** The address's part that asks for this. */
    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", text);
        }
        voivodeship.ifPresent(one -> parameters.put("voivodeship", one.teryt()));
        if (filled) {
            parameters.put("filled", YES);
        }
        from.ifPresent(period -> parameters.put("from", period.toString()));
        to.ifPresent(period -> parameters.put("to", period.toString()));
        if (page > 0) {
            parameters.put("page", Integer.toString(page + 1));
        }
        return QueryParameters.simple(parameters);
    }
}
