package org.praktyki.core.settings;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/**
 * What an administrator decides about an installation. Immutable; {@link #DEFAULT} holds where nobody has decided anything.
 *
 * @param name what the installation is called, on every page
 * @param logo the picture beside the name
 * @param languages tags of BCP 47, the default language first
 * @param sections what a presentation begins with
 * @param auditRetention how long it is kept who did what
 * @param reviewEvery how long a practice is taken to hold before someone looks at it again
 * @param messageRetention how long messages to contacts are kept
 * @param synonyms words that mean the same, a group a line, as they were written here; absent where the standard ones hold
 * @param tiles where maps have their background from, once a visitor agrees; absent for maps without one
 * @param usage what visitors are shown of how the site is used
 * @param version raised with each save; 0 where none was made
 */
public record Settings(
        String name,
        Optional<FileKey> logo,
        List<String> languages,
        SectionTemplate sections,
        Period auditRetention,
        Period reviewEvery,
        Period messageRetention,
        Optional<List<String>> synonyms,
        Optional<TileSource> tiles,
        PublicUsage usage,
        long version) {

    /** How many characters a name may have. */
    public static final int MAX_NAME = 100;

    /** Those of a new installation. */
    public static final Settings DEFAULT = new Settings(
            "Dobre praktyki",
            Optional.empty(),
            List.of("pl", "en"),
            SectionTemplate.STANDARD,
            Period.ofYears(2),
            Period.ofYears(2),
            Period.ofMonths(12),
            Optional.empty(),
            Optional.empty(),
            PublicUsage.NONE,
            0);

    /**
     * Trims the name and copies the lists.
     *
     * @throws InvalidException with everything that is wrong
     */
    public Settings {
        name = name.strip();
        languages = List.copyOf(languages);
        synonyms = synonyms.map(List::copyOf);
        List<Finding> findings = new ArrayList<>();
        checkName(name, findings);
        checkLanguages(languages, findings);
        checkPeriod("auditRetention", auditRetention, findings);
        checkPeriod("reviewEvery", reviewEvery, findings);
        checkPeriod("messageRetention", messageRetention, findings);
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }

    private static void checkName(String name, List<Finding> findings) {
        if (name.isEmpty()) {
            findings.add(new Finding("name", name, Problem.REQUIRED));
        } else if (name.length() > MAX_NAME) {
            findings.add(new Finding("name", name, Problem.TOO_LONG));
        }
    }

    private static void checkLanguages(List<String> languages, List<Finding> findings) {
        if (languages.isEmpty()) {
            findings.add(new Finding("languages", "", Problem.REQUIRED));
        }
        for (int i = 0; i < languages.size(); i++) {
            if (!isLanguage(languages.get(i))) {
                findings.add(new Finding("languages[" + i + "]", languages.get(i), Problem.NOT_A_LANGUAGE));
            }
        }
        if (new HashSet<>(languages).size() < languages.size()) {
            findings.add(new Finding("languages", String.join(", ", languages), Problem.REPEATED));
        }
    }

    /** Practices and addresses say their language by exactly this tag, so only its usual form will do. */
    private static boolean isLanguage(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static void checkPeriod(String field, Period period, List<Finding> findings) {
        if (period.isZero() || period.isNegative()) {
            findings.add(new Finding(field, period.toString(), Problem.NOT_A_PERIOD));
        }
    }

    /** The language in which a text is written unless another one is said. */
    public String defaultLanguage() {
        return languages.get(0);
    }

    /** Whether an administrator has given the installation a name; other settings may have been saved without one. */
    public boolean isNamed() {
        return !name.equals(DEFAULT.name);
    }

    /** The same settings with another name. */
    public Settings withName(String value) {
        return new Settings(
                value,
                logo,
                languages,
                sections,
                auditRetention,
                reviewEvery,
                messageRetention,
                synonyms,
                tiles,
                usage,
                version);
    }

    /** The same settings with another logo, or none. */
    public Settings withLogo(Optional<FileKey> value) {
        return new Settings(
                name,
                value,
                languages,
                sections,
                auditRetention,
                reviewEvery,
                messageRetention,
                synonyms,
                tiles,
                usage,
                version);
    }

    /** The same settings with other languages, the default first. */
    public Settings withLanguages(List<String> value) {
        return new Settings(
                name,
                logo,
                value,
                sections,
                auditRetention,
                reviewEvery,
                messageRetention,
                synonyms,
                tiles,
                usage,
                version);
    }

    /** The same settings with another template. */
    public Settings withSections(SectionTemplate value) {
        return new Settings(
                name,
                logo,
                languages,
                value,
                auditRetention,
                reviewEvery,
                messageRetention,
                synonyms,
                tiles,
                usage,
                version);
    }

    /** The same settings with another time for which the audit is kept. */
    public Settings withAuditRetention(Period value) {
        return new Settings(
                name, logo, languages, sections, value, reviewEvery, messageRetention, synonyms, tiles, usage, version);
    }

    /** The same settings with another time between reviews. */
    public Settings withReviewEvery(Period value) {
        return new Settings(
                name,
                logo,
                languages,
                sections,
                auditRetention,
                value,
                messageRetention,
                synonyms,
                tiles,
                usage,
                version);
    }

    /** The same settings with another time for which messages are kept. */
    public Settings withMessageRetention(Period value) {
        return new Settings(
                name, logo, languages, sections, auditRetention, reviewEvery, value, synonyms, tiles, usage, version);
    }

    /** The same settings with other synonyms, or with the standard ones. */
    public Settings withSynonyms(Optional<List<String>> value) {
        return new Settings(
                name,
                logo,
                languages,
                sections,
                auditRetention,
                reviewEvery,
                messageRetention,
                value,
                tiles,
                usage,
                version);
    }

    /** The same settings with another background for maps, or none. */
    public Settings withTiles(Optional<TileSource> value) {
        return new Settings(
                name,
                logo,
                languages,
                sections,
                auditRetention,
                reviewEvery,
                messageRetention,
                synonyms,
                value,
                usage,
                version);
    }

    /** The same settings with something else that visitors are shown of how the site is used. */
    public Settings withUsage(PublicUsage value) {
        return new Settings(
                name,
                logo,
                languages,
                sections,
                auditRetention,
                reviewEvery,
                messageRetention,
                synonyms,
                tiles,
                value,
                version);
    }

    /** For stores: the version that a save made. */
    public Settings withVersion(long value) {
        return new Settings(
                name,
                logo,
                languages,
                sections,
                auditRetention,
                reviewEvery,
                messageRetention,
                synonyms,
                tiles,
                usage,
                value);
    }
}
