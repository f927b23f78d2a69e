package org.praktyki.vaadin;

import java.util.Optional;
import org.praktyki.core.metric.Citation;
import org.praktyki.core.text.WebAddress;

/** Sources as they are written a line each: what they are called, and at the end where they can be read. */
final class SourceLines {

    private SourceLines() {}

    /** A source in a line; what is only an address is called by it. */
    static String show(Citation source) {
        return source.address()
                .map(address -> source.text().equals(address.value()) ? source.text() : source.text() + " " + address)
                .orElse(source.text());
    }

    /**
     * Reads a line.
     *
     * @throws org.praktyki.core.finding.InvalidValueException where it ends with an address that is none
     */
    static Citation read(String line) {
        String last = line.substring(line.lastIndexOf(' ') + 1);
        if (!last.matches("(?i)https?://.*")) {
            return new Citation(line, Optional.empty());
        }
        WebAddress address = new WebAddress(last);
        String text = line.substring(0, line.length() - last.length()).strip();
        return new Citation(text.isEmpty() ? address.value() : text, Optional.of(address));
    }
}
