package org.praktyki.core.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * Where pictures for the background of maps come from. Whoever looks at them is seen by that server, so nobody is made to.
 *
 * @param template an https address with {@code {z}}, {@code {x}} and {@code {y}} in its path or query, for the zoom, the column and
 *     the row of a tile
 * @param attribution whom the pictures are owed to, as plain text; their licences usually ask for it
 */
public record TileSource(String template, String attribution) {

    /** How many characters an attribution may have. */
    public static final int MAX_ATTRIBUTION = 200;

    private static final List<String> PLACES = List.of("{z}", "{x}", "{y}");

    /** Trims, and refuses other addresses, and pictures of nobody. */
    public TileSource {
        template = template.strip();
        attribution = attribution.strip();
        origin(template);
        if (attribution.isEmpty()) {
            throw new InvalidValueException(attribution, Problem.REQUIRED);
        }
        if (attribution.length() > MAX_ATTRIBUTION) {
            throw new InvalidValueException(attribution, Problem.TOO_LONG);
        }
    }

    /**
     * The server's origin (RFC 6454), such as {@code https://tiles.example.org}: it alone may be asked for pictures.
     *
     * @throws InvalidValueException where the template is no such address
     */
    private static String origin(String template) {
        String sample = template;
        for (String place : PLACES) {
            if (!template.contains(place)) {
                throw new InvalidValueException(template, Problem.NOT_A_TILE_ADDRESS);
            }
            sample = sample.replace(place, "0");
        }
        try {
            URI address = new URI(sample).parseServerAuthority();
            boolean inPath = template.indexOf('{') > template.indexOf('/', "https://".length());
            if ("https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && inPath) {
                return address.getScheme() + "://" + address.getRawAuthority();
            }
        } catch (URISyntaxException e) {
            // refused below with the same words
        }
        throw new InvalidValueException(template, Problem.NOT_A_TILE_ADDRESS);
    }

    /** The server's origin (RFC 6454), such as {@code https://tiles.example.org}. */
    public String origin() {
        return origin(template);
    }

    /** The server's name, and its port where it is an unusual one. */
    public String host() {
        return URI.create(origin()).getRawAuthority();
    }
}
