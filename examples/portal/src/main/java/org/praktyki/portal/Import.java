package org.praktyki.portal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.Column;
import org.praktyki.core.exchange.DirectoryRun;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportRun;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.metric.intake.MeasurementImportResult;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.partner.Mention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings practices, partners and figures, or the register of territorial units, in from files. */
@Command(name = "import")
final class Import implements Callable<Integer> {

    private static final int LONGEST_SAMPLE = 40;

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "import.json")
    private boolean json;

    @Option(names = "--territories", paramLabel = "FILE", descriptionKey = "import.territories")
    private @Nullable Path territories;

    @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "import.indicator")
    private @Nullable String indicator;

    @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "import.source")
    private @Nullable String source;

    @Option(names = "--partly", descriptionKey = "import.partly")
    private boolean partly;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "import.files")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Path register = territories;
        if (files.isEmpty() == (register == null)) {
            throw new ParameterException(spec.commandLine(), Words.of("import.either"));
        }
        if (register == null) {
            return practices();
        }
        try (Installation installation = options.open()) {
            return new TerritoryImport(installation.praktyki().territories(), out(), dryRun, json).run(register);
        }
    }

    private int practices() {
        try (Installation installation = options.open();
                ImportReport report = new ImportReport(out(), json)) {
            Actor actor = Actor.system("import");
            ImportRun run = installation.praktyki().imports().start(actor, dryRun);
            DirectoryRun directory = installation.praktyki().directoryImports().start(actor, dryRun);
            FigureImport figures = figures(installation.praktyki(), actor);
            Progress progress = ProgressBar.on(spec.commandLine().getErr(), json);
            for (Path file : inFolders()) {
                ImportFile read = ImportFile.of(file);
                Optional<List<ImportLine>> partners = directory.file(read);
                if (partners.isPresent()) {
                    partners.get().forEach(report::line);
                    continue;
                }
                Optional<MeasurementImportResult> measured = figures.file(read);
                if (measured.isPresent()) {
                    report.figures(read.name(), measured.get());
                    continue;
                }
                if (dryRun && !json) {
                    columns(run, read);
                }
                run.file(read, line -> report.line(line, mentions(installation.praktyki(), actor, line)), progress);
            }
            return report.hasRejected() ? 1 : 0;
        }
    }

    private FigureImport figures(Praktyki praktyki, Actor actor) {
        return new FigureImport(
                praktyki.measurementImports(),
                actor,
                Optional.ofNullable(indicator),
                new MeasurementImports.Options(Optional.ofNullable(source), partly, dryRun));
    }

    /** Which partners a practice names that was brought in just now: somebody may take them over. */
    private static List<Mention> mentions(Praktyki praktyki, Actor actor, ImportLine line) {
        return line.saved()
                .filter(saved -> !praktyki.partners().directory(actor).entries().isEmpty())
                .flatMap(saved -> praktyki.practices().find(actor, saved.id()))
                .map(practice -> praktyki.mentions().in(actor, practice))
                .orElse(List.of());
    }

    /** A folder stands for the files in it, in the order of their names. */
    private List<Path> inFolders() {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                try (Stream<Path> below = Files.walk(file)) {
                    below.filter(Files::isRegularFile).sorted().forEach(all::add);
                } catch (IOException | UncheckedIOException e) {
                    throw new RefusedException("import.folder", file);
                }
            } else {
                all.add(file);
            }
        }
        return all;
    }

    /** Which column goes where, for a look before a table is taken in. */
    private void columns(ImportRun run, ImportFile file) {
        try {
            for (Column column : run.columns(file)) {
                String samples = column.samples().stream()
                        .map(sample -> sample.lines().findFirst().orElse(""))
                        .filter(sample -> !sample.isBlank())
                        .map(sample -> sample.substring(0, Math.min(sample.length(), LONGEST_SAMPLE)))
                        .collect(Collectors.joining(" | "));
                String field = column.field().orElseGet(() -> Words.of("import.no-field"));
                out().println(Words.of("import.column", column.heading(), field, samples));
            }
        } catch (IOException | UnreadablePageException e) {
            // said of the file when it is read
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
