package org.praktyki.core.exchange;

/** Reads practices from files of one format. */
@FunctionalInterface
public interface PracticeReader {

    /**
     * Reads one page.
     *
     * @param content the file's bytes, in whatever encoding
     * @throws UnreadablePageException where it is no page of a practice; says why
     */
    ParsedPage read(byte[] content);
}
