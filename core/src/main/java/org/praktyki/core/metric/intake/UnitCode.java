package org.praktyki.core.metric.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.territory.Teryt;

/**
 * What a code in a table can mean: one of the register in two, four or seven digits, or in seven that end in zeros for the units above; in
 * six without the digit that says what the commune is; any of them without the zero at its front, as spreadsheets make them; or a code of
 * the Local Data Bank (KTS without its first two digits: macroregion 2, voivodeship 2, region 1, subregion 2, powiat 2, commune 3).
 *
 * @param whole the codes of the register that it may be
 * @param six the first six digits of the communes that it may be
 * @param kind what else it may be
 */
record UnitCode(List<Teryt> whole, Optional<String> six, Kind kind) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,14}");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final int BANK = 12;
    private static final int KTS = 14;
    private static final int COMMUNE = 7;

    /** What a text can be for a code. */
    enum Kind {
        /** None at all. */
        NONE,
        /** The whole country's. */
        COUNTRY,
        /** A region's, of which the register knows nothing. */
        REGION,
        /** A unit's. */
        UNIT
    }

    /** Reads a text. */
    static UnitCode of(String text) {
        String digits = bare(text);
        if (!DIGITS.matcher(digits).matches()) {
            return new UnitCode(List.of(), Optional.empty(), Kind.NONE);
        }
        if (ZEROS.matcher(digits).matches()) {
            return new UnitCode(List.of(), Optional.empty(), Kind.COUNTRY);
        }
        return switch (digits.length()) {
            case KTS -> digits.startsWith("10") ? bank(digits.substring(2)) : none();
            case BANK -> bank(digits);
            case BANK - 1 -> bank("0" + digits);
            case COMMUNE -> unit(seven(digits));
            case COMMUNE - 1 -> new UnitCode(seven("0" + digits).toList(), Optional.of(digits), Kind.UNIT);
            case COMMUNE - 2 -> new UnitCode(List.of(), Optional.of("0" + digits), Kind.UNIT);
            case 4, 2 -> unit(code(digits));
            case 3, 1 -> unit(code("0" + digits));
            default -> none();
        };
    }

    /** Without what spreadsheets and people put around it to keep its zeros. */
    private static String bare(String text) {
        String bare = text.strip();
        if (bare.startsWith("'") || bare.startsWith("T") || bare.startsWith("t")) {
            bare = bare.substring(1);
        }
        return bare.replace(" ", "").replace("\u00a0", "").replace("_", "");
    }

    private static UnitCode none() {
        return new UnitCode(List.of(), Optional.empty(), Kind.NONE);
    }

    private static UnitCode unit(Stream<Teryt> codes) {
        List<Teryt> all = codes.toList();
        return all.isEmpty() ? none() : new UnitCode(all, Optional.empty(), Kind.UNIT);
    }

    private static UnitCode bank(String id) {
        String voivodeship = id.substring(2, 4);
        String powiat = id.substring(7, 9);
        String commune = id.substring(9);
        boolean region = !"000".equals(id.substring(4, 7)) && "00".equals(powiat);
        if (region || "00".equals(voivodeship)) {
            return new UnitCode(List.of(), Optional.empty(), Kind.REGION);
        }
        return unit(seven(voivodeship + powiat + commune));
    }

    private static Stream<Teryt> seven(String digits) {
        String shorter = digits.endsWith("00000")
                ? digits.substring(0, 2)
                : digits.endsWith("000") ? digits.substring(0, 4) : digits;
        return code(shorter);
    }

    private static Stream<Teryt> code(String digits) {
        List<Teryt> codes = new ArrayList<>();
        try {
            codes.add(new Teryt(digits));
        } catch (InvalidValueException e) {
            // digits that are no code
        }
        return codes.stream();
    }
}
