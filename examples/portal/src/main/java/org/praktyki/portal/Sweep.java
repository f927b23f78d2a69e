package org.praktyki.portal;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.file.Swept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Removes the contents of attachments that no version of any practice names. */
@Command(name = "sweep")
final class Sweep implements Callable<Integer> {

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Installation installation = options.open()) {
            Swept swept = installation.praktyki().attachments().sweep(Actor.system("sweep"));
            spec.commandLine().getOut().println(Words.of("sweep.done", swept.files(), swept.bytes()));
        }
        return 0;
    }
}
