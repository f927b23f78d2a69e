package org.praktyki.portal;

import java.io.Console;
import java.io.PrintWriter;
import org.praktyki.core.exchange.Progress;

/** Shows how far a command has come, on one line of a terminal that is written over again and again. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;

    private final PrintWriter terminal;
    private int shown = -1;
    private int longest;

    private ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** A bar where a person watches; nothing where the output goes to a file or a program. */
    @SuppressWarnings("SystemConsoleNull") // a console of JDK 22 and newer that is no terminal says so itself
    static Progress on(PrintWriter err, boolean forPrograms) {
        boolean terminal = System.console() != null && System.getenv("TERM") != null && isTerminal();
        return forPrograms || !terminal ? NONE : new ProgressBar(err);
    }

    /** Since JDK 22 there is a console even where the output goes elsewhere; it can be asked. The baseline knows no such method. */
    private static boolean isTerminal() {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(System.console()));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void at(String file, long done, long total, long records) {
        int percent = total <= 0 ? 100 : (int) Math.min(100, done * 100 / total);
        int marker = (int) (records / 500) * 101 + percent;
        if (marker == shown) {
            return;
        }
        shown = marker;
        int filled = percent * WIDTH / 100;
        String line = Words.of(
                "progress",
                "#".repeat(filled) + "·".repeat(WIDTH - filled),
                Integer.toString(percent),
                Long.toString(records),
                file);
        terminal.print("\r" + line + " ".repeat(Math.max(0, longest - line.length())));
        terminal.flush();
        longest = line.length();
        if (percent == 100) {
            clear();
        }
    }

    private void clear() {
        terminal.print("\r" + " ".repeat(longest) + "\r");
        terminal.flush();
        shown = -1;
    }
}
