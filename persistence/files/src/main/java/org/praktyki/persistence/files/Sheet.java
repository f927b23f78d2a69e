package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.util.Arrays;

/** Takes as many characters as have room, and stops whoever writes more, or was called off. */
final class Sheet extends Writer {

    private final int room;
    private final StringBuilder text = new StringBuilder();

    Sheet(int room) {
        this.room = room;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Reading was called off");
        }
        text.append(characters, offset, Math.min(length, room - text.length()));
        if (isFull()) {
            throw new IOException("The sheet is full");
        }
    }

    boolean isFull() {
        return text.length() == room;
    }

    /** What was written, without runs of spaces and empty lines; a pair of characters that was cut in two is left out. */
    String text() {
        int end = text.length();
        boolean cut = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        StringBuilder lines = new StringBuilder();
        for (String line : text.substring(0, cut ? end - 1 : end).split("\\R")) {
            String words = String.join(" ", Arrays.asList(line.strip().split("\\s+")));
            if (!words.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(words);
            }
        }
        return lines.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
