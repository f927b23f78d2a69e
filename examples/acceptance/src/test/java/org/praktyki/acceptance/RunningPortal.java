package org.praktyki.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.praktyki.core.Praktyki;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.files.TikaInspector;
import org.praktyki.persistence.jdbi.JdbiStorage;

/**
 * A portal in a process of its own, with demonstration data. Most tests take the one that is {@linkplain Shared shared}, as a parameter;
 * those that cannot start their own, in a folder of theirs.
 */
final class RunningPortal implements AutoCloseable {

    static final String PASSWORD = "haslo-na-czas-testu";

    private final Process process;
    private final Path data;
    private final int port;
    private final List<String> said;

    private RunningPortal(Process process, Path data, int port, List<String> said) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.said = said;
    }

    /** Starts a portal on a free port and waits until it says that it runs. An empty folder is given the demonstration's data first. */
    static RunningPortal start(Path data) throws IOException {
        return start(data, freePort());
    }

    static RunningPortal start(Path data, int port) throws IOException {
        DemoFolder.fill(data);
        return startOnWhatIsThere(data, port);
    }

    /** Starts a portal that makes the demonstration's data itself where the folder is empty, which takes longer. */
    static RunningPortal startOnWhatIsThere(Path data) throws IOException {
        return startOnWhatIsThere(data, freePort());
    }

    /** Starts one that knows where the public finds it, and can say so in letters. */
    static RunningPortal startWithAddress(Path data) throws IOException {
        DemoFolder.fill(data);
        int port = freePort();
        return startOnWhatIsThere(data, port, "--public-address", "http://127.0.0.1:" + port + "/praktyki");
    }

    private static RunningPortal startOnWhatIsThere(Path data, int port, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--demo", "--port", Integer.toString(port), "--data", data.toString()));
        arguments.addAll(List.of(more));
        ProcessBuilder builder = Command.process(arguments.toArray(String[]::new));
        builder.environment().put("PRAKTYKI_ADMIN_PASSWORD", PASSWORD);
        Process process = builder.redirectErrorStream(true).start();
        // where the tests are ended before they stop it
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("Ctrl-C")) {
                return new RunningPortal(process, data, port, said);
            }
        }
        throw new IllegalStateException("The portal did not start: " + said);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Where it keeps its database, index and files. */
    Path data() {
        return data;
    }

    /** Does something at once, as another node on the portal's database would. */
    <T> T inStore(Function<Praktyki, T> what) {
        String url = "jdbc:h2:file:" + data.resolve("praktyki").toAbsolutePath() + ";AUTO_SERVER=TRUE";
        try (JdbiStorage storage = JdbiStorage.open(url, "", "");
                Praktyki node = Praktyki.builder()
                        .storage(storage)
                        .files(FilesystemFiles.open(data.resolve("files")))
                        .inspector(new TikaInspector())
                        .build()) {
            return what.apply(node);
        }
    }

    List<String> said() {
        return said;
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    String page(String path) {
        return origin() + "/praktyki" + path;
    }

    String panel(String path) {
        return origin() + "/admin" + path;
    }

    /** Stops it as Ctrl-C would, and gives the exit status. */
    int stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The portal did not stop within 20 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
