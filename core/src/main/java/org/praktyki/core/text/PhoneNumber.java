package org.praktyki.core.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A telephone number. What people type goes through {@link #read}; the constructor takes only the form in which a number is
 * kept, so that one that was good once can be read back when its country's plan has changed.
 *
 * @param value in the form of ITU-T E.164, such as {@code +48123456789}
 */
public record PhoneNumber(String value) {

    private static final String HOME = "PL";
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

    /** Refuses anything of another form. */
    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            throw new InvalidValueException(value, Problem.NOT_A_PHONE);
        }
    }

    /**
     * Reads a number in any usual notation; without a country code it is taken for a Polish one.
     *
     * @throws InvalidValueException where it is no possible number of its country, or has an extension, which would be lost
     */
    public static PhoneNumber read(String text) {
        try {
            Phonenumber.PhoneNumber number = PhoneNumberUtil.getInstance().parse(text, HOME);
            if (PhoneNumberUtil.getInstance().isValidNumber(number) && !number.hasExtension()) {
                return new PhoneNumber(PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            // not a number at all: refused below with the same words
        }
        throw new InvalidValueException(text, Problem.NOT_A_PHONE);
    }

    /** The number grouped for reading, with its country code, such as {@code +48 12 345 67 89}. */
    public String display() {
        try {
            return PhoneNumberUtil.getInstance()
                    .format(PhoneNumberUtil.getInstance().parse(value, HOME), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return value;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
