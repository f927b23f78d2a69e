package org.praktyki.portal;

import java.util.concurrent.Callable;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.spi.UnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the search index anew. */
@Command(name = "reindex")
final class Reindex implements Callable<Integer> {

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Progress shown = ProgressBar.on(spec.commandLine().getErr(), false);
        try (Installation installation = options.openWithSearch()) {
            installation.praktyki().reindex((done, total) -> shown.at(Words.of("reindex.index"), done, total, done));
            spec.commandLine().getOut().println(Words.of("reindex.done"));
        } catch (UnavailableException e) {
            throw new RefusedException("search.away", String.valueOf(e.getMessage()));
        }
        return 0;
    }
}
