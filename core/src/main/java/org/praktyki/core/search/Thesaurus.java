package org.praktyki.core.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.settings.InstallationSettings;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.StaleSettingsException;

/**
 * What means the same in an installation: the standard synonyms, until an administrator writes others. They are kept with the
 * settings, so that a change is there on every node within a second or two.
 */
public final class Thesaurus implements Supplier<Synonyms> {

    private final InstallationSettings settings;
    private volatile Read last = new Read(Optional.empty(), Synonyms.STANDARD);

    /** Reads the synonyms among the settings. */
    public Thesaurus(InstallationSettings settings) {
        this.settings = settings;
    }

    /** The lines that were read last, and what they came to: each query asks. */
    private record Read(Optional<List<String>> lines, Synonyms synonyms) {}

    /** The synonyms as they were a moment ago. */
    @Override
    public Synonyms get() {
        Optional<List<String>> lines = settings.lately().synonyms();
        Read read = last;
        if (!read.lines().equals(lines)) {
            read = new Read(lines, lines.map(Synonyms::of).orElse(Synonyms.STANDARD));
            last = read;
        }
        return read.synonyms();
    }

    /** The lines as they are stored now. */
    public List<String> lines() {
        return linesOf(settings.current());
    }

    private static List<String> linesOf(Settings settings) {
        return settings.synonyms().orElse(Synonyms.STANDARD_LINES);
    }

    /**
     * Changes the synonyms. Settings of other kinds that were changed meanwhile stay as they are. Lines that are the standard ones
     * follow the standard of later releases.
     *
     * @param read the lines as they were when someone began to change them
     * @param lines a group a line; blank ones are left out
     * @return as saved
     * @throws InvalidException naming each line that is no group, as {@link Synonyms#problems}
     * @throws StaleSettingsException where someone else changed the synonyms since they were read
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public List<String> save(Actor actor, List<String> read, List<String> lines) {
        actor.require(Permission.MANAGE_INSTALLATION);
        List<Finding> problems = Synonyms.problems(lines);
        if (!problems.isEmpty()) {
            throw new InvalidException(problems);
        }
        List<String> clean = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Optional<List<String>> own = clean.equals(Synonyms.STANDARD_LINES) ? Optional.empty() : Optional.of(clean);
        while (true) {
            Settings current = settings.current();
            Settings next = current.withSynonyms(own);
            if (!linesOf(current).equals(read)) {
                throw new StaleSettingsException(current, next);
            }
            try {
                return linesOf(settings.save(actor, next));
            } catch (StaleSettingsException e) {
                if (!linesOf(e.current()).equals(read)) {
                    throw e;
                }
            }
        }
    }
}
