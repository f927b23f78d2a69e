package org.praktyki.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/**
 * A practice on a map: all that is said of it there, so that thousands can be drawn without reading each of them.
 *
 * @param id the practice
 * @param slug its place in addresses
 * @param point where it lies
 * @param voivodeship as its record card says
 * @param locality as its record card says; may be empty
 * @param titles by language: the one it was written in first
 */
public record Spot(
        PracticeId id,
        Slug slug,
        GeoPoint point,
        Optional<Voivodeship> voivodeship,
        String locality,
        Map<String, String> titles) {

    private static final char BETWEEN = '\u001f';
    private static final int BEFORE_TITLES = 6;

    /** Copies the titles, in their order; control characters become spaces. */
    public Spot {
        locality = clean(locality);
        Map<String, String> copy = new LinkedHashMap<>();
        titles.forEach((language, title) -> copy.put(language, clean(title)));
        titles = Collections.unmodifiableMap(copy);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("A practice has a title");
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The spot of a practice, where its record card has a point. */
    public static Optional<Spot> of(Practice practice) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(practice.language(), practice.title());
        practice.translations().forEach((language, translation) -> titles.put(language, translation.title()));
        return practice.recordCard()
                .point()
                .map(point -> new Spot(
                        practice.id(),
                        practice.slug(),
                        point,
                        practice.recordCard().voivodeship(),
                        practice.recordCard().locality().orElse(""),
                        titles));
    }

    /** The language that a reader of one gets: that one where there is a title in it, else the one it was written in. */
    public String languageFor(String wanted) {
        return titles.getOrDefault(wanted, "").isEmpty()
                ? titles.keySet().iterator().next()
                : wanted;
    }

    /** The title in the language that {@link #languageFor} says. */
    public String titleFor(String wanted) {
        return titles.getOrDefault(languageFor(wanted), "");
    }

    /** All of it as one text, for engines to keep; {@link #ofText} reads it. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(
                id.toString(),
                slug.value(),
                GeoPoint.plain(point.latitude()),
                GeoPoint.plain(point.longitude()),
                voivodeship.map(Voivodeship::teryt).orElse(""),
                locality));
        titles.forEach((language, title) -> parts.addAll(List.of(language, title)));
        return String.join(Character.toString(BETWEEN), parts);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it is no such text
     */
    public static Spot ofText(String text) {
        List<String> parts = Arrays.asList(text.split(Character.toString(BETWEEN), -1));
        if (parts.size() < BEFORE_TITLES + 2 || parts.size() % 2 != 0) {
            throw new IllegalArgumentException("Not a spot");
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (int i = BEFORE_TITLES; i < parts.size(); i += 2) {
            titles.put(parts.get(i), parts.get(i + 1));
        }
        return new Spot(
                PracticeId.of(parts.get(0)),
                new Slug(parts.get(1)),
                new GeoPoint(GeoPoint.degrees(parts.get(2)), GeoPoint.degrees(parts.get(3))),
                Voivodeship.ofTeryt(parts.get(4)),
                parts.get(5),
                titles);
    }
}
