package org.praktyki.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A body that is there as a whole. */
final class Bytes implements Reply.Body {

    /** A body that fits one packet with its headers is not sent any sooner when it is smaller. */
    private static final int WORTHWHILE = 500;

    private final byte[] content;

    /** Keeps the array, which nobody changes any more. */
    Bytes(byte[] content) {
        this.content = content;
    }

    int length() {
        return content.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    /** The same compressed; empty where that does not save at least a tenth. */
    Optional<Bytes> compressed() {
        if (content.length < WORTHWHILE) {
            return Optional.empty();
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(small, content.length)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        return small.size() > content.length / 10 * 9 ? Optional.empty() : Optional.of(new Bytes(small.toByteArray()));
    }
}
