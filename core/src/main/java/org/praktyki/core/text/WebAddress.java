package org.praktyki.core.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A web address with the scheme http or https and a host name. Where the scheme was left out, http is added: every site
 * answers there, be it with a redirect.
 *
 * @param value such as {@code https://example.org/kontakt}
 */
public record WebAddress(String value) {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:(?!\\d).*");
    private static final int MAX_LENGTH = 2000;

    /** Trims, adds the scheme where there is none, and refuses what is not an http or https address. */
    public WebAddress {
        String given = value;
        value = value.strip();
        value = SCHEME.matcher(value).matches() ? value : "http://" + value;
        if (!isWebAddress(value)) {
            throw new InvalidValueException(given, Problem.NOT_A_WEB_ADDRESS);
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return address.length() <= MAX_LENGTH
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address as people write it: without scheme and closing slash. */
    public String display() {
        return value.replaceFirst("^(?i)https?://", "").replaceFirst("/$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
