package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.praktyki.core.search.Facet;

/**
 * What a widget can be asked for.
 *
 * @param name of the parameter in addresses and of the element's attribute; written like a widget's
 * @param kind which values it takes
 * @param repeatable whether several values may be given, of which any will do
 * @param label what people call it, in each language of the pages
 */
public record WidgetOption(String name, Kind kind, boolean repeatable, Function<Locale, String> label) {

    /** Refuses a name that is none. */
    public WidgetOption {
        Widgets.requireName(name);
    }

    /** An option that takes one value. */
    public static WidgetOption one(String name, Kind kind, Function<Locale, String> label) {
        return new WidgetOption(name, kind, false, label);
    }

    /** An option that takes several values, of which any will do. */
    public static WidgetOption any(String name, Kind kind, Function<Locale, String> label) {
        return new WidgetOption(name, kind, true, label);
    }

    /** Which values an option takes; says to whoever offers them what to offer. */
    public sealed interface Kind {}

    /** Anything, up to so many characters. */
    public record Text(int longest) implements Kind {}

    /** A whole number within bounds, both of them included. */
    public record WholeNumber(int least, int most) implements Kind {}

    /** One of a few values. */
    public record Choice(List<String> values) implements Kind {

        /** Copies the values. */
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A value of a facet: a topic, a voivodeship, a powiat, a unit type … */
    public record OfFacet(Facet facet) implements Kind {}

    /** A point and a distance around it: {@code lat,lon,km}. */
    public record Around() implements Kind {}

    /** A language of the pages, be it that of a region. */
    public record PageLanguage() implements Kind {}

    /** A day: {@code yyyy-mm-dd}. */
    public record OneDay() implements Kind {}

    /** A single thing, by its slug, without which there is nothing to show. */
    public sealed interface OneThing extends Kind {}

    /** A practice. */
    public record OnePractice() implements OneThing {}

    /** A partner. */
    public record OnePartner() implements OneThing {}

    /** A partnership. */
    public record OnePartnership() implements OneThing {}

    /** An indicator. */
    public record OneIndicator() implements OneThing {}
}
