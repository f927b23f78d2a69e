package org.praktyki.portal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit status: 0 done, 1 finished with something rejected, 2 wrong usage or nothing done, 3 erased, while the running
 * portal has yet to write the database file anew.
 */
@Command(
        name = "praktyki",
        subcommands = {
            Serve.class,
            Import.class,
            Export.class,
            Reindex.class,
            SetAccount.class,
            Erase.class,
            Sweep.class,
            Backup.class,
            Restore.class,
            Check.class
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "Praktyki 0.1.0-SNAPSHOT")
final class Main {

    /** Runs one command and exits with its status. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setResourceBundle(Words.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::refused);
    }

    private static int refused(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!(e instanceof RefusedException)) {
            throw e;
        }
        command.getErr().println(e.getMessage());
        return CommandLine.ExitCode.USAGE;
    }
}
