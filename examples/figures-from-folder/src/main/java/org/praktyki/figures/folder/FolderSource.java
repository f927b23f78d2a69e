package org.praktyki.figures.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.intake.TableContents;
import org.praktyki.core.metric.source.FetchContext;
import org.praktyki.core.metric.source.Fetched;
import org.praktyki.core.metric.source.MeasurementSource;

/** The tables in a folder. Its state says of each file which contents were fetched, a line each: their checksum, a space and the name. */
public final class FolderSource implements MeasurementSource {

    private final Path folder;

    /** Looks into a folder, and not into those in it. */
    public FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Tables in a folder" : "Tabele w katalogu";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Fetched fetch(Optional<String> state, FetchContext context) throws IOException {
        Map<String, String> before = read(state.orElse(""));
        Map<String, String> after = new TreeMap<>();
        List<Measurement> measurements = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Path file : files()) {
            String name = String.valueOf(file.getFileName());
            String contents = Checksum.of(file);
            if (contents.equals(before.get(name)) || take(file, name, context, measurements, remarks)) {
                after.put(name, contents);
            }
        }
        return new Fetched(measurements, Optional.of(write(after)), remarks);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Whether all of it could be read; otherwise it is looked at again the next time, when an indicator may be there that was missing. */
    private static boolean take(
            Path file, String name, FetchContext context, List<Measurement> measurements, List<String> remarks)
            throws IOException {
        try {
            TableContents table = context.read(ImportFile.of(name, file));
            measurements.addAll(table.measurements());
            table.mapping().gaps().forEach(gap -> remarks.add(name + ": " + gap.message(Locale.ROOT)));
            table.report()
                    .findings()
                    .forEach(finding -> remarks.add(name + ":" + finding.line() + ": " + finding.message(Locale.ROOT)
                            + ": " + finding.value()));
            return table.mapping().gaps().isEmpty() && table.report().isClean();
        } catch (UnreadablePageException e) {
            remarks.add(name + ": " + e.problem().message(Locale.ROOT));
            return false;
        }
    }

    private static Map<String, String> read(String state) {
        return state.lines()
                .filter(line -> line.indexOf(' ') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(line.indexOf(' ') + 1), line -> line.substring(0, line.indexOf(' '))));
    }

    private static String write(Map<String, String> contents) {
        return contents.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
