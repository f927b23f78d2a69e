package org.praktyki.acceptance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real browser that the tests drive: the one named by {@value #VARIABLE}, else one in a usual place, else one that is
 * brought here: by apt-get as root on Debian and its kin, by Playwright's own download elsewhere.
 */
final class Chromium {

    static final String VARIABLE = "PRAKTYKI_CHROMIUM";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final long PATIENCE_MINUTES = 10;

    private Chromium() {}

    /**
     * The browser's program.
     *
     * @return empty where Playwright's own browser is to be used
     * @throws IllegalStateException where there is none and none can be brought
     */
    static Optional<Path> program() {
        Optional<Path> named = Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of);
        if (named.isPresent() && !Files.isExecutable(named.get())) {
            throw new IllegalStateException(VARIABLE + " names no program: " + named.get());
        }
        if (named.isPresent()) {
            return named;
        }
        if (present().isEmpty() && isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            bring();
        }
        return present();
    }

    /** One test process at a time: the others wait, and find it there. */
    private static void bring() {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "praktyki-apt.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && present().isEmpty()) {
                run("apt-get", "update", "-qq");
                run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core");
            }
        } catch (IOException e) {
            throw missing(e.toString());
        }
    }

    private static Optional<Path> present() {
        return USUAL_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
            Path log = Files.createTempFile("praktyki-apt", ".log");
            Process process = builder.redirectOutput(log.toFile()).start();
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw missing(lastLines(log));
            }
        } catch (IOException e) {
            throw missing(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing("interrupted");
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    static IllegalStateException missing(String why) {
        return new IllegalStateException(
                "No Chromium: the browser tests need one. Install the package chromium, or name a" + " program with "
                        + VARIABLE + ". Bringing one failed: " + why);
    }

    static Stream<String> flags() {
        return Stream.of(
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
    }
}
