package org.praktyki.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an account, or gives one a new password: also the way back in for a locked or forgetful administrator. */
@Command(name = "account")
final class SetAccount implements Callable<Integer> {

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", descriptionKey = "account.name")
    private String name = "";

    @Option(names = "--role", defaultValue = "EDITOR", descriptionKey = "account.role")
    private Role role = Role.EDITOR;

    @Override
    public Integer call() throws IOException {
        char[] password = password();
        try (Installation installation = options.open()) {
            installation.praktyki().accounts().save(Actor.system("account"), name, password, Set.of(role));
            spec.commandLine().getOut().println(Words.of("account.saved", name));
        } catch (InvalidException e) {
            throw new RefusedException(
                    "account.refused", name, e.findings().get(0).problem().message(Words.locale()));
        } catch (InvalidValueException e) {
            throw new RefusedException("account.refused", name, e.problem().message(Words.locale()));
        } finally {
            Arrays.fill(password, ' ');
        }
        return 0;
    }

    /** Asked for without an echo on a terminal; else the first line of the standard input. JDK 21 has no console then. */
    @SuppressWarnings("SystemConsoleNull")
    private static char[] password() throws IOException {
        if (System.console() != null) {
            return System.console().readPassword("%s", Words.of("account.password"));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
