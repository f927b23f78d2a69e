package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.territory.Voivodeship;

/**
 * A partner or a partnership in a list.
 *
 * @param kind what it is
 * @param name what it is called
 * @param address its page
 * @param formerly what else it was called
 * @param place locality and voivodeship, as far as they are known
 * @param facts what else there is to say
 */
record RosterCard(String kind, String name, String address, List<String> formerly, String place, List<String> facts) {

    /** The same, leading to its page as of a day. */
    RosterCard on(LocalDate day) {
        return new RosterCard(kind, name, address + "?" + DayParams.ON + "=" + day, formerly, place, facts);
    }

    /** A name with its abbreviation. */
    static String full(Name name) {
        String text = name.abbreviation()
                .map(letters -> name.text() + " (" + letters + ")")
                .orElse(name.text());
        return Typography.text(text, Language.DEFAULT.tag());
    }

    /** All names but one. */
    static List<String> others(Names names, Name shown) {
        return names.all().stream()
                .filter(name -> !name.equals(shown))
                .map(name -> Typography.text(name.text(), Language.DEFAULT.tag()))
                .distinct()
                .toList();
    }

    /** Such as "Łódź, łódzkie". */
    static String place(Seat seat) {
        return Stream.concat(seat.locality().stream(), seat.voivodeship().map(Voivodeship::polishName).stream())
                .collect(Collectors.joining(", "));
    }
}
