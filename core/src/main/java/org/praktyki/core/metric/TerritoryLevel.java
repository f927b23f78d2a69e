package org.praktyki.core.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.territory.Teryt;

/** At which step of the division of the country something is measured. */
public enum TerritoryLevel {
    /** Communes, cities with the rights of a powiat among them. */
    COMMUNE,
    /** Powiats, cities with their rights among them. */
    POWIAT,
    VOIVODESHIP;

    /** The step on which a unit stands; absent for a part of a commune. */
    public static Optional<TerritoryLevel> of(Teryt code) {
        return Arrays.stream(values()).filter(level -> level.includes(code)).findFirst();
    }

    /** Whether a unit stands on this step. */
    public boolean includes(Teryt code) {
        return switch (this) {
            case COMMUNE -> code.isCommune();
            case POWIAT -> code.isPowiat();
            case VOIVODESHIP -> code.isVoivodeship();
        };
    }

    /**
     * The word for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("level", this, locale);
    }
}
