package org.praktyki.portal;

import java.util.concurrent.Callable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.AuditCheck;
import org.praktyki.core.spi.CheckResult;
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
            return result.ok() && isWhole(installation.praktyki().audit().verify(Actor.system("check"))) ? 0 : 1;
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
