package org.praktyki.portal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** For a command that only reads or writes the store: the index of a running portal follows by itself. */
    Installation open() {
        return Installation.open(data, Optional.ofNullable(database), false);
    }

    /** For the one process that answers searches. */
    Installation openWithSearch() {
        return Installation.open(data, Optional.ofNullable(database), true);
    }
}
