package org.praktyki.persistence.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What "Kod pocztowy i Poczta" says, either part of which may be absent.
 *
 * @param postcode the part with the digits, as written
 * @param postOffice the rest
 */
record Postal(Optional<String> postcode, Optional<String> postOffice) {

    private static final Pattern CODE = Pattern.compile("(?<!\\S)\\d[\\d–-]{0,20}(?: \\d{3})?(?=$|[\\s,;])");

    static Postal of(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            return new Postal(Optional.empty(), Optional.of(text));
        }
        String rest = text.substring(0, code.start()) + " " + text.substring(code.end());
        String office = rest.strip().replaceAll("^[,;]\\s*|\\s*[,;]$", "").strip();
        return new Postal(Optional.of(code.group()), Optional.of(office).filter(name -> !name.isEmpty()));
    }
}
