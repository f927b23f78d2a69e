package org.praktyki.portal;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.AuditCheck;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.spi.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether the installation works, and whether the log of who did what is as it was written. */
@Command(name = "check")
final class Check implements Callable<Integer> {

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Installation installation = options.open()) {
            CheckResult result = installation.praktyki().check();
            say(Words.of(result.ok() ? "check.ok" : "check.failed", result.detail()));
            boolean finds = finds();
            boolean whole =
                    result.ok() && isWhole(installation.praktyki().audit().verify(Actor.system("check")));
            return whole && finds ? 0 : 1;
        }
    }

    private boolean finds() {
        Optional<SearchEngine> search = options.sharedSearch();
        if (search.isEmpty()) {
            return true;
        }
        try (SearchEngine engine = search.get()) {
            say(Words.of("check.search.ok", engine.position()));
            return true;
        } catch (StorageException e) {
            say(Words.of("check.search.failed", String.valueOf(e.getMessage())));
            return false;
        }
    }

    private boolean isWhole(AuditCheck audit) {
        say(audit.broken()
                .map(number -> Words.of("check.audit.broken", number))
                .orElseGet(() -> Words.of(
                        "check.audit.ok",
                        audit.entries(),
                        audit.erasedNotes(),
                        audit.last().number(),
                        audit.last().hash())));
        return audit.ok();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
