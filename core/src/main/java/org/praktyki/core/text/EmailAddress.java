package org.praktyki.core.text;

import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * An e-mail address that mail programs accept: the form of the HTML standard's {@code input type=email}, with a dot in the
 * domain, at most 254 characters (RFC 5321, 4.5.3.1.3).
 *
 * @param value such as {@code urzad@example.org}
 */
public record EmailAddress(String value) {

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    /** Trims, and refuses anything of another form. */
    public EmailAddress {
        value = value.strip();
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new InvalidValueException(value, Problem.NOT_AN_EMAIL);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
