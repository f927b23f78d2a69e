package org.praktyki.portal;

import java.io.PrintWriter;
import org.praktyki.core.backup.BackupProgress;

/** One line of a terminal that says how far a command has come, and is gone in the end. Without a terminal nothing is said. */
final class ProgressLine implements BackupProgress, AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final boolean shown;

    ProgressLine(PrintWriter terminal) {
        this(terminal, hasTerminal());
    }

    ProgressLine(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** JDK 21 has no console where there is no terminal; later ones may have one. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        return System.console() != null && System.getenv("TERM") != null;
    }

    @Override
    public void at(String part, long done) {
        if (shown) {
            terminal.print(CLEAR + part + ": " + done);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
