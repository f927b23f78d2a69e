package org.praktyki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The data folder of a portal that was started with demonstration data, and stopped: made once per run, copied for each portal. */
final class DemoFolder {

    private DemoFolder() {}

    /** Made when it is first asked for. */
    private static final class Original {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "demo");
                try (RunningPortal portal = RunningPortal.startOnWhatIsThere(folder)) {
                    portal.stop();
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Fills a folder that has nothing in it yet; another one is left as it is. */
    static void fill(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> present = Files.list(folder)) {
            if (present.findAny().isPresent()) {
                return;
            }
        }
        try (Stream<Path> all = Files.walk(Original.FOLDER)) {
            for (Path file : all.skip(1).toList()) {
                Files.copy(file, folder.resolve(Original.FOLDER.relativize(file)));
            }
        }
    }
}
