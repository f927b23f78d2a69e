package org.praktyki.persistence.formats;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;

/**
 * An archive of strangers. Nothing is ever unpacked by the names in it; still, one with names that lead elsewhere is refused whole,
 * because whoever made it meant no good. What it expands to is counted while it is read, whatever its directory says.
 */
final class SafeZip implements Closeable {

    private static final int MAX_ENTRIES = 200_000;
    private static final long MAX_TOTAL = 16_000_000_000L;
    /** Text of practices that resemble each other comes down to a hundredth; a bomb to a thousandth. */
    private static final long MAX_RATIO = 250;

    private static final long WITHOUT_RATIO = 20_000_000;
    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile("^/|^[a-zA-Z]:|\\\\|[\\x00-\\x1f\\x7f]|(^|/)\\.\\.?(/|$)|//");

    private final OnDisk file;
    private final ZipFile zip;
    private long total;

    private SafeZip(OnDisk file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** An archive that expands to too much. */
    static final class TooLargeException extends IOException {
        TooLargeException() {
            super("An archive that expands to too much");
        }
    }

    static boolean isZip(ImportFile file) throws IOException {
        byte[] head = file.beginning(4);
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
    }

    /**
     * Opens an archive.
     *
     * @throws UnreadablePageException where it is broken, leads elsewhere or has too many entries
     */
    static SafeZip open(ImportFile imported) throws IOException {
        OnDisk file = OnDisk.of(imported);
        try {
            SafeZip zip = new SafeZip(file, new ZipFile(file.path().toFile(), StandardCharsets.UTF_8));
            try {
                zip.check();
                return zip;
            } catch (UnreadablePageException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            file.close();
            throw new UnreadablePageException(Problem.MALFORMED);
        }
    }

    private void check() {
        if (zip.size() > MAX_ENTRIES) {
            throw new UnreadablePageException(Problem.ARCHIVE_TOO_LARGE);
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries()) {
            String name = entry.getName();
            if (LEADS_ELSEWHERE.matcher(name).find() || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new UnreadablePageException(Problem.UNSAFE_ARCHIVE);
            }
        }
    }

    /** In the order of the archive, without folders. */
    List<ZipEntry> entries() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .<ZipEntry>map(entry -> entry)
                .toList();
    }

    Optional<ZipEntry> entry(String name) {
        return Optional.ofNullable(zip.getEntry(name)).filter(entry -> !entry.isDirectory());
    }

    /** Opens an entry; what is read counts, and too much of it is refused. */
    InputStream open(ZipEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
    }

    @Override
    public void close() throws IOException {
        try (file) {
            zip.close();
        }
    }

    private final class Counted extends FilterInputStream {
        private final long compressed;
        private long read;

        Counted(InputStream in, long compressed) {
            super(in);
            this.compressed = Math.max(compressed, 1);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            total += bytes;
            if (total > MAX_TOTAL || (read > WITHOUT_RATIO && read / compressed > MAX_RATIO)) {
                throw new TooLargeException();
            }
        }
    }
}
