package org.praktyki.portal;

import java.util.concurrent.Callable;
import org.praktyki.core.spi.CheckResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether the installation works. */
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
            spec.commandLine().getOut().println(Words.of(result.ok() ? "check.ok" : "check.failed", result.detail()));
            return result.ok() ? 0 : 1;
        }
    }
}
