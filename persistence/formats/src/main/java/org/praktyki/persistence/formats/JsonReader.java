package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.exchange.Records;
import tools.jackson.core.JacksonException;

/** Reads practices from JSON in UTF-8: one object, an array of objects, or an object on each line. */
final class JsonReader implements PracticeReader {

    private static final int HEAD = 1024;

    private final NodeReader nodes;

    JsonReader(AttachmentReader.Companions companions) {
        this.nodes = new NodeReader(new AttachmentReader(companions));
    }

    @Override
    public Optional<Records> open(ImportFile file) throws IOException {
        byte[] head = file.beginning(HEAD);
        if (!mayBegin(head)) {
            return Optional.empty();
        }
        boolean lines = first(head) == '{' && (isNamedLines(file.name()) || beginsWithAWholeLine(file));
        Metered in = open(file, head);
        return Optional.of(
                lines ? new JsonLineRecords(file.name(), in, nodes) : new JsonRecords(file.name(), in, nodes));
    }

    /** Whether these bytes begin an array or an object. */
    static boolean mayBegin(byte[] head) {
        int first = first(head);
        return first == '[' || first == '{';
    }

    /** Opens a file behind its byte order mark. */
    static Metered open(ImportFile file, byte[] head) throws IOException {
        Metered in = new Metered(file.open());
        skipMark(in, head);
        return in;
    }

    private static boolean isNamedLines(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".jsonl") || small.endsWith(".ndjson");
    }

    private static boolean hasMark(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
    }

    private static void skipMark(Metered in, byte[] head) throws IOException {
        if (hasMark(head)) {
            in.skipNBytes(3);
        }
    }

    /** The first character that is no white space; 0 where there is none. */
    private static int first(byte[] head) {
        for (int i = hasMark(head) ? 3 : 0; i < head.length; i++) {
            if (head[i] > ' ' || head[i] < 0) {
                return head[i];
            }
        }
        return 0;
    }

    private static boolean beginsWithAWholeLine(ImportFile file) throws IOException {
        try (LineBytes lines = new LineBytes(file.open())) {
            Optional<byte[]> line = lines.next();
            while (line.filter(LineBytes::isBlank).isPresent()) {
                line = lines.next();
            }
            return line.isPresent()
                    && line.get().length <= Metered.MAX_RECORD
                    && Json.MAPPER.readTree(line.get()).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
