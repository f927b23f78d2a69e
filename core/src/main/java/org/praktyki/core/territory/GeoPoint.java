package org.praktyki.core.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A point on the earth in WGS 84, the reference system of GPS and of GeoJSON (RFC 7946, 4).
 *
 * @param latitude in decimal degrees, north positive, -90 to 90; kept to five decimals, which is about a metre
 * @param longitude in decimal degrees, east positive, -180 to 180; kept to five decimals
 */
public record GeoPoint(double latitude, double longitude) {

    /** How many decimals of a degree are kept. */
    public static final int DECIMALS = 5;

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

    /** The mean radius of the earth (IUGG). */
    private static final double EARTH_KM = 6371.0088;

    /** The box around Poland, land and territorial sea, rounded outwards. */
    private static final double SOUTH = 48.9;

    private static final double NORTH = 55.0;
    private static final double WEST = 14.0;
    private static final double EAST = 24.3;

    /** Rounds, and refuses what lies on no globe. */
    public GeoPoint {
        latitude = rounded(latitude, 90);
        longitude = rounded(longitude, 180);
    }

    private static double rounded(double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new InvalidValueException(Double.toString(degrees), Problem.NOT_A_POINT);
        }
        double rounded = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
        // a zero has no sign here: equal points are the same
        return rounded + 0.0;
    }

    /** Whether it may lie in Poland: within the box around it, so some points across the border do as well. */
    public boolean isAroundPoland() {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    /** How far another point is as the crow flies, in kilometres, on a sphere: wrong by half a percent at most. */
    public double distanceKm(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double square = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)));
    }

    /**
     * Reads degrees as people write them, with a point or a comma before the decimals.
     *
     * @throws InvalidValueException where it is no decimal number
     */
    public static double degrees(String text) {
        String number = text.strip().replace(',', '.');
        if (!DEGREES.matcher(number).matches()) {
            throw new InvalidValueException(text, Problem.NOT_A_POINT);
        }
        return Double.parseDouble(number);
    }

    /** Degrees with no more decimals than they need, such as {@code 53.178}. */
    public static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    /** Such as {@code 53.17812, 22.05935}: latitude first, as people write it. */
    public String display() {
        return plain(latitude) + ", " + plain(longitude);
    }
}
