package org.praktyki.core.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A telephone number that could be dialled. A number without a country code is taken for a Polish one.
 *
 * @param value in the form of E.164, such as {@code +48422345678}
 */
public record PhoneNumber(String value) {

    private static final String HOME = "PL";

    /**
     * Reads the number in any usual notation, and refuses what is no possible number of its country. An extension is refused
     * too: it would be lost.
     */
    public PhoneNumber {
        value = PhoneNumberUtil.getInstance().format(parse(value), PhoneNumberFormat.E164);
    }

    private static Phonenumber.PhoneNumber parse(String text) {
        try {
            Phonenumber.PhoneNumber number = PhoneNumberUtil.getInstance().parse(text, HOME);
            if (PhoneNumberUtil.getInstance().isValidNumber(number) && !number.hasExtension()) {
                return number;
            }
        } catch (NumberParseException e) {
            // not a number at all: refused below with the same words
        }
        throw new InvalidValueException(text, Problem.NOT_A_PHONE);
    }

    /** The number grouped for reading, with its country code, such as {@code +48 42 234 56 78}. */
    public String display() {
        return PhoneNumberUtil.getInstance().format(parse(value), PhoneNumberFormat.INTERNATIONAL);
    }

    @Override
    public String toString() {
        return value;
    }
}
