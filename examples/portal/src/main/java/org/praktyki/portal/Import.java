package org.praktyki.portal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.ImportRun;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Brings practices, or the register of territorial units, in from files. */
@Command(name = "import")
final class Import implements Callable<Integer> {

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
        List<ImportLine> lines = new ArrayList<>();
        try (Installation installation = options.open()) {
            ImportRun run = installation.praktyki().imports().start(Actor.system("import"), dryRun);
            for (Path file : files) {
                run.file(
                        ImportFile.of(file),
                        line -> {
                            lines.add(line);
                            if (!json) {
                                print(line);
                            }
                        },
                        Progress.NONE);
            }
        }
        if (json) {
            out().println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(lines.stream().map(Import::asJson).toList()));
        }
        out().flush();
        return lines.stream().anyMatch(line -> line.outcome() == Outcome.REJECTED) ? 1 : 0;
    }

    private void print(ImportLine line) {
        out().println(Words.of(
                "import.line",
                line.place(),
                Words.of("outcome." + line.outcome()),
                line.slug().map(Object::toString).orElse(""),
                line.problem().map(p -> p.message(Words.locale())).orElse("")));
        for (Finding finding : line.findings()) {
            out().println(Words.of(
                    "import.finding", finding.field(), finding.problem().message(Words.locale()), finding.value()));
        }
    }

    private static Map<String, Object> asJson(ImportLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", line.file());
        json.put("outcome", line.outcome().name().toLowerCase(Locale.ROOT));
        line.slug().ifPresent(slug -> json.put("slug", slug.value()));
        line.title().ifPresent(title -> json.put("title", title));
        json.put("findings", line.findings().stream().map(Import::asJson).toList());
        line.problem().ifPresent(problem -> {
            json.put("problem", problem);
            json.put("message", problem.message(Words.locale()));
        });
        return json;
    }

    private static Map<String, Object> asJson(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", finding.field());
        json.put("value", finding.value());
        json.put("problem", finding.problem());
        return json;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
