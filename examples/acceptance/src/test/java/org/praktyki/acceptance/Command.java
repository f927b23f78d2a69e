package org.praktyki.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the portal's command line as a person would: through its launcher, in a process of its own. */
final class Command {

    static final Path LAUNCHER =
            Path.of("..", "portal", "praktyki").toAbsolutePath().normalize();

    /** What lives for seconds is compiled once and quickly: with the second compiler, starting takes twice the work. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private Command() {}

    /** What a command answered. */
    record Answer(int status, String out, String err) {}

    static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PRAKTYKI_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PRAKTYKI_JAVA_OPTIONS", SHORT_LIVED);
        return builder;
    }

    static Answer run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("praktyki", ".out");
        Path err = Files.createTempFile("praktyki", ".err");
        Process process = process(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("No end after 90 seconds: " + String.join(" ", arguments));
        }
        return new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
