package org.praktyki.core.territory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * The code of a territorial unit, as text since it begins with zeros: two digits for a voivodeship, four for a powiat, seven for a
 * commune or a part of one, the last of which (RODZ) says what it is. The rules are those of the register TERYT, part TERC, kept by
 * Statistics Poland (GUS) under the regulation of the Council of Ministers of 15 December 1998.
 *
 * @param value such as {@code 10}, {@code 1061} or {@code 1061011}
 */
public record Teryt(String value) implements Comparable<Teryt> {

    private static final Pattern FORM = Pattern.compile("\\d{2}((?!00)\\d{2}((?!00)\\d{2}[1-589])?)?");
    private static final int VOIVODESHIP = 2;
    private static final int POWIAT = 4;
    private static final int COMMUNE = 7;

    /** Cities with the rights of a powiat are numbered from here on. */
    private static final int FIRST_CITY = 61;

    /** Refuses anything that is no code of a unit in one of the sixteen voivodeships. */
    public Teryt {
        if (!FORM.matcher(value).matches()
                || Voivodeship.ofTeryt(value.substring(0, VOIVODESHIP)).isEmpty()) {
            throw new InvalidValueException(value, Problem.NOT_A_TERYT);
        }
    }

    /** The voivodeship in which the unit lies, or which it is. */
    public Voivodeship voivodeship() {
        return Voivodeship.ofTeryt(value.substring(0, VOIVODESHIP)).orElseThrow();
    }

    /** The code of the powiat in which the unit lies, or which it is; absent for a voivodeship. */
    public Optional<Teryt> powiat() {
        return isVoivodeship() ? Optional.empty() : Optional.of(new Teryt(value.substring(0, POWIAT)));
    }

    /**
     * The code of the unit one step above: of a commune its powiat; of the town or the rural area of an urban-rural commune that
     * commune; of a district or delegation of a city that city, which is the first commune of its powiat.
     */
    public Optional<Teryt> parent() {
        return switch (value.length()) {
            case VOIVODESHIP -> Optional.empty();
            case POWIAT -> Optional.of(new Teryt(value.substring(0, VOIVODESHIP)));
            default ->
                switch (kindDigit()) {
                    case '4', '5' -> Optional.of(new Teryt(sixDigits() + '3'));
                    case '8', '9' -> Optional.of(new Teryt(value.substring(0, POWIAT) + "011"));
                    default -> powiat();
                };
        };
    }

    /** What kind of local government it is; absent for a part of a commune, which is none. */
    public Optional<UnitType> unitType() {
        return switch (value.length()) {
            case VOIVODESHIP -> Optional.of(UnitType.WOJEWODZTWO);
            case POWIAT -> Optional.of(isInCity() ? UnitType.MIASTO_NA_PRAWACH_POWIATU : UnitType.POWIAT);
            default ->
                switch (kindDigit()) {
                    case '1' -> Optional.of(isInCity() ? UnitType.MIASTO_NA_PRAWACH_POWIATU : UnitType.GMINA_MIEJSKA);
                    case '2' -> Optional.of(UnitType.GMINA_WIEJSKA);
                    case '3' -> Optional.of(UnitType.GMINA_MIEJSKO_WIEJSKA);
                    default -> Optional.empty();
                };
        };
    }

    /** Whether it is a voivodeship's. */
    public boolean isVoivodeship() {
        return value.length() == VOIVODESHIP;
    }

    /** Whether it is a powiat's or, as a powiat, a city's. */
    public boolean isPowiat() {
        return value.length() == POWIAT;
    }

    /** Whether it is a whole commune's, and not that of a part of one. */
    public boolean isCommune() {
        return value.length() == COMMUNE && unitType().isPresent();
    }

    /** Whether both are codes of one commune, which changes its last digit when it becomes, say, urban-rural. */
    boolean isSameCommune(Teryt other) {
        return isCommune() && other.isCommune() && sixDigits().equals(other.sixDigits());
    }

    private boolean isInCity() {
        return Integer.parseInt(value.substring(VOIVODESHIP, POWIAT)) >= FIRST_CITY;
    }

    private String sixDigits() {
        return value.substring(0, COMMUNE - 1);
    }

    private char kindDigit() {
        return value.charAt(COMMUNE - 1);
    }

    /** The order of the register: each unit before what lies in it. */
    @Override
    public int compareTo(Teryt other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
