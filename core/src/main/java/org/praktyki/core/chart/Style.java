package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How something is drawn: its class, by which a page's style sheet may give it other colours, and the attributes that hold where there
 * is no such sheet.
 *
 * @param name the class, or several
 * @param attributes names and values in turn
 */
record Style(String name, List<Object> attributes) {

    Style {
        attributes = List.copyOf(attributes);
    }

    /** An area of one colour. */
    static Style area(String name, String colour) {
        return new Style(name, List.of("fill", colour));
    }

    /** A line. */
    static Style line(String name, String colour, double width) {
        return area(name, "none").edged(colour, width);
    }

    /** Words. */
    static Style words(String name, String colour, double size) {
        return area(name, colour).and("font-size", size);
    }

    /** The same with one more class. */
    Style called(String more) {
        return new Style(name + " " + more, attributes);
    }

    Style edged(String colour, double width) {
        return and("stroke", colour).and("stroke-width", width);
    }

    /** @param dashes their lengths and those of the gaps; a solid line where it is empty */
    Style dashed(String dashes) {
        return dashes.isEmpty() ? this : and("stroke-dasharray", dashes);
    }

    Style bold() {
        return and("font-weight", "700");
    }

    /** Words that end at their place. */
    Style ending() {
        return and("text-anchor", "end");
    }

    /** Words around their place. */
    Style centred() {
        return and("text-anchor", "middle");
    }

    Style and(String attribute, Object value) {
        List<Object> more = new ArrayList<>(attributes);
        more.add(attribute);
        more.add(value);
        return new Style(name, more);
    }
}
