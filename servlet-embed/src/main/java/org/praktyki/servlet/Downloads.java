package org.praktyki.servlet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.Attachment;

/** The contents of attachments, to be saved under their own names. */
final class Downloads implements Route {

    private static final System.Logger LOG = System.getLogger(Downloads.class.getName());
    private static final int BUFFER = 1 << 16;
    private static final String TOKEN = "[!#$&^_.+a-z0-9-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN);

    private final Praktyki praktyki;

    Downloads(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return ShownFile.at("attachments", visit, praktyki)
                .filter(shown -> shown.file().name().equals(shown.rest()))
                .filter(shown -> isThere(shown.file()))
                .map(shown -> counted(reply(shown.file()).with(shown.caching()), shown));
    }

    private static Reply counted(Reply reply, ShownFile shown) {
        return shown.used().map(reply::counted).orElse(reply);
    }

    /** Asked before the answer begins, so that a lost file is a page that says so and not a broken download. */
    private boolean isThere(Attachment attachment) {
        try (InputStream content = praktyki.attachments().open(attachment).orElse(null)) {
            if (content != null) {
                return true;
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Attachment " + attachment.key() + " cannot be read", e);
            return false;
        }
        LOG.log(System.Logger.Level.ERROR, "The content of attachment " + attachment.key() + " is lost");
        return false;
    }

    private Reply reply(Attachment attachment) {
        Map<String, String> headers = new LinkedHashMap<>(Headers.DOWNLOAD);
        headers.put("Content-Type", type(attachment.mediaType()));
        headers.put("Content-Disposition", disposition(attachment.name()));
        Optional<String> etag = Optional.of("\"" + attachment.key() + "\"");
        return new Reply(200, headers, etag, attachment.size(), new Stored(attachment));
    }

    /** A content in the store. To skip in it reads nothing. */
    private final class Stored implements Reply.Divisible {
        private final Attachment attachment;

        private Stored(Attachment attachment) {
            this.attachment = attachment;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            writeTo(out, ByteRange.whole(attachment.size()));
        }

        @Override
        public void writeTo(OutputStream out, ByteRange range) throws IOException {
            try (InputStream content = praktyki.attachments().open(attachment).orElseThrow()) {
                content.skipNBytes(range.first());
                byte[] buffer = new byte[BUFFER];
                long left = range.length();
                while (left > 0) {
                    int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new EOFException("Attachment " + attachment.key() + " is shorter than it was");
                    }
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        }
    }

    private static String type(String mediaType) {
        return MEDIA_TYPE.matcher(mediaType).matches() ? mediaType : "application/octet-stream";
    }

    /** RFC 6266 with the name twice: in plain ASCII for old programs, and as it is, encoded by RFC 8187. */
    static String disposition(String name) {
        String ascii = Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%;]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + Links.encode(name);
    }
}
