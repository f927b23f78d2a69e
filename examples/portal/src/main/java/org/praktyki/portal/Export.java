package org.praktyki.portal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.exchange.DirectoryExport;
import org.praktyki.core.exchange.DirectoryWriter;
import org.praktyki.core.exchange.PracticeWriter;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.export.MeasurementFormat;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.text.Slug;
import org.praktyki.persistence.formats.DirectoryFormats;
import org.praktyki.persistence.formats.PracticeFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes practices, partners, partnerships, memberships, figures or how the site is used to a file, with all that is not public. */
@Command(name = "export")
final class Export implements Callable<Integer> {

    private static final Actor ACTOR = Actor.system("export");

    /** The formats by their names. */
    enum Format {
        JSON,
        JSONL,
        CSV,
        XLSX,
        ZIP,
        JSON_STAT {
            @Override
            public String toString() {
                return "JSON-STAT";
            }
        };

        PracticeWriter writer(Locale locale) {
            return switch (this) {
                case JSON -> PracticeFormats.json();
                case JSONL -> PracticeFormats.jsonLines();
                case CSV -> PracticeFormats.csv(locale);
                case XLSX -> PracticeFormats.xlsx(locale);
                case ZIP -> PracticeFormats.zip();
                case JSON_STAT -> throw new IllegalArgumentException("JSON-stat is of figures");
            };
        }
    }

    /** What can be written, by the names of the option. */
    enum Of {
        PRACTICES,
        PARTNERS,
        PARTNERSHIPS,
        MEMBERSHIPS,
        USAGE,
        MEASUREMENTS
    }

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", defaultValue = "json", descriptionKey = "export.format")
    private Format format = Format.JSON;

    @Option(names = "--of", defaultValue = "practices", descriptionKey = "export.of")
    private Of of = Of.PRACTICES;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "export.out")
    private @Nullable Path out;

    @Option(names = "--status", descriptionKey = "export.status")
    private List<PracticeStatus> statuses = List.of();

    @Option(names = "--category", paramLabel = "CODE", descriptionKey = "export.category")
    private @Nullable String category;

    @Option(names = "--q", paramLabel = "TEXT", defaultValue = "", descriptionKey = "export.q")
    private String text = "";

    @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "export.indicator")
    private List<String> indicators = List.of();

    @Option(names = "--schema", descriptionKey = "export.schema")
    private boolean schema;

    @Override
    public Integer call() throws IOException {
        if (schema) {
            write(stream -> stream.write(PracticeFormats.schema().getBytes(StandardCharsets.UTF_8)));
            return 0;
        }
        try (Installation installation = options.open()) {
            Praktyki praktyki = installation.praktyki();
            int[] written = new int[1];
            if (of == Of.PRACTICES) {
                if (format == Format.JSON_STAT) {
                    throw new ParameterException(spec.commandLine(), Words.of("export.not-in", of, format));
                }
                PracticeFilter filter = filter(praktyki);
                Progress progress = ProgressBar.on(spec.commandLine().getErr(), false);
                write(stream -> written[0] =
                        praktyki.exports().write(ACTOR, filter, format.writer(Words.locale()), stream, progress));
            } else if (of == Of.USAGE) {
                requireCsv();
                write(stream -> written[0] = UsageExport.write(praktyki, ACTOR, stream));
            } else if (of == Of.MEASUREMENTS) {
                List<Indicator> which = indicators(praktyki);
                MeasurementFormat figures = measurementFormat(praktyki);
                write(stream -> written[0] =
                        (int) praktyki.measurementExports().writeAll(ACTOR, which, figures, Words.locale(), stream));
            } else {
                DirectoryExport.What what = DirectoryExport.What.valueOf(of.name());
                DirectoryWriter writer = directoryWriter();
                write(stream -> written[0] = praktyki.directoryExports().write(ACTOR, what, writer, stream));
            }
            Optional<String> note = Optional.of(of + ", " + format + ", " + written[0]);
            praktyki.audit().record(ACTOR, Deed.Action.EXPORTED, Subject.of(Subject.Kind.FILES), note);
            Optional.ofNullable(out)
                    .ifPresent(file -> err().println(
                                    Words.of("export.done." + of, Integer.toString(written[0]), file.toString())));
        }
        return 0;
    }

    /** Partners are few enough to be written all together, and have no files of their own to go along. */
    private DirectoryWriter directoryWriter() {
        refuseFilters();
        return switch (format) {
            case JSON -> DirectoryFormats.json();
            case JSONL -> DirectoryFormats.jsonLines();
            case CSV -> DirectoryFormats.csv(Words.locale());
            default -> throw new ParameterException(spec.commandLine(), Words.of("export.not-in", of, format));
        };
    }

    private MeasurementFormat measurementFormat(Praktyki praktyki) {
        refuseFilters();
        return praktyki.measurementExports()
                .format(format.toString().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), Words.of("export.not-in", of, format)));
    }

    private List<Indicator> indicators(Praktyki praktyki) {
        Catalogue catalogue = praktyki.indicators().catalogue(ACTOR);
        return indicators.stream()
                .map(code ->
                        catalogue.withCode(code).orElseThrow(() -> new RefusedException("export.no-indicator", code)))
                .toList();
    }

    /** Counts are no aggregates, and fit into a table alone. */
    private void requireCsv() {
        refuseFilters();
        if (format != Format.CSV) {
            throw new ParameterException(spec.commandLine(), Words.of("export.not-in", of, format));
        }
    }

    private void refuseFilters() {
        if (!statuses.isEmpty() || category != null || !text.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Words.of("export.practices-only"));
        }
    }

    private PracticeFilter filter(Praktyki praktyki) {
        Set<Slug> topics = Optional.ofNullable(category)
                .map(code -> topics(praktyki, code))
                .orElse(Set.of());
        return PracticeFilter.ALL
                .withText(text)
                .withStatuses(Set.copyOf(statuses))
                .withTopics(topics);
    }

    private static Set<Slug> topics(Praktyki praktyki, String code) {
        try {
            Set<Slug> topics = praktyki.categories().tree().subtree(new Slug(code));
            if (!topics.isEmpty()) {
                return topics;
            }
        } catch (InvalidValueException e) {
            // refused below like a code that no topic has
        }
        throw new RefusedException("export.no-category", code);
    }

    /** What writes to a stream. */
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /** A file is whole or not there: it is written under another name first. */
    private void write(Writing writing) throws IOException {
        Path file = out;
        if (file == null) {
            writing.to(System.out);
            System.out.flush();
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished;
        try {
            unfinished = Files.createTempFile(folder, ".export", ".part");
        } catch (IOException e) {
            throw new RefusedException("export.unwritable", file);
        }
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                writing.to(stream);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
