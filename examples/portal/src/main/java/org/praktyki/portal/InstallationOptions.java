package org.praktyki.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Configuration;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.persistence.mail.SmtpMail;
import picocli.CommandLine.Option;

/** Which installation a command works on. */
final class InstallationOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:praktyki.data:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--db", paramLabel = "JDBC-URL", descriptionKey = "option.db")
    private @Nullable String database;

    @Option(names = "--search", paramLabel = "opensearch:URL", descriptionKey = "option.search")
    private @Nullable String search;

    /** For a command that only reads or writes the store: the index of a running portal follows by itself. */
    Installation open() {
        return Installation.open(data, Optional.ofNullable(database), Optional.empty());
    }

    /** For the one process that answers searches. */
    Installation openWithSearch() {
        return Installation.open(data, Optional.ofNullable(database), Optional.of(searching()));
    }

    /**
     * For the portal itself, which alone sends letters.
     *
     * @throws RefusedException where a setting of mail is missing, or is not understood
     */
    Installation openToServe() {
        return Installation.open(data, Optional.ofNullable(database), Optional.of(searching()), mail());
    }

    private static Optional<MailTransport> mail() {
        try {
            return SmtpMail.of(Configuration.system());
        } catch (IllegalStateException e) {
            throw new RefusedException("mail.unusable", String.valueOf(e.getMessage()));
        }
    }

    /** For a command that takes the installation as a whole while nothing else runs; makes one where there is none. */
    Parts openParts() {
        Installation.prepare(data);
        return parts(Optional.of(searching()));
    }

    /** For a command that looks at a whole installation, which may run meanwhile. */
    Parts openExistingParts() {
        if (database == null && !Files.exists(data.resolve("praktyki.mv.db"))) {
            throw new RefusedException("data.none", data.toAbsolutePath());
        }
        return parts(Optional.empty());
    }

    private Parts parts(Optional<SearchOption> searched) {
        Path folder = data.toAbsolutePath().normalize();
        return Parts.open(folder, database == null ? Installation.embedded(folder) : database, searched);
    }

    /** What finds practices, where it can be asked while a portal uses it; the index in the folder cannot. */
    Optional<SearchEngine> sharedSearch() {
        return Optional.of(searching())
                .filter(option -> option.cluster().isPresent())
                .map(option -> option.open(data));
    }

    private SearchOption searching() {
        return SearchOption.of(Optional.ofNullable(search).filter(text -> !text.isBlank()));
    }
}
