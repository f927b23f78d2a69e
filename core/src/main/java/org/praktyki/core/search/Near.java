package org.praktyki.core.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.territory.GeoPoint;

/**
 * All around a point.
 *
 * @param point the middle
 * @param km how far from it as the crow flies, 1 to {@value #MAX_KM}
 */
public record Near(GeoPoint point, int km) {

    /** More than Poland is wide. */
    public static final int MAX_KM = 1000;

    private static final Pattern FORM =
            Pattern.compile("(?<latitude>-?[\\d.]{1,20}),(?<longitude>-?[\\d.]{1,20}),(?<km>\\d{1,4})");

    /** Refuses distances out of bounds. */
    public Near {
        if (km < 1 || km > MAX_KM) {
            throw new IllegalArgumentException("A distance is 1 to " + MAX_KM + " km");
        }
    }

    /**
     * Reads the form used in addresses, {@code latitude,longitude,kilometres}, such as {@code 53.178,22.059,50}.
     *
     * @throws IllegalArgumentException where it is not of that form, or out of bounds
     */
    public static Near parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not latitude,longitude,kilometres");
        }
        GeoPoint point =
                new GeoPoint(GeoPoint.degrees(parts.group("latitude")), GeoPoint.degrees(parts.group("longitude")));
        return new Near(point, Integer.parseInt(parts.group("km")));
    }

    /** The form used in addresses. */
    public String slug() {
        return GeoPoint.plain(point.latitude()) + "," + GeoPoint.plain(point.longitude()) + "," + km;
    }

    /** Whether a point lies within. */
    public boolean reaches(GeoPoint other) {
        return point.distanceKm(other) <= km;
    }
}
