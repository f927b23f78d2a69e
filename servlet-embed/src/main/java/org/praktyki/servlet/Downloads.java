package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.Attachment;

/** The contents of attachments, to be saved under their own names. */
final class Downloads implements Route {

    private static final System.Logger LOG = System.getLogger(Downloads.class.getName());
    private static final Pattern ADDRESS =
            Pattern.compile("/practices/(?<slug>[a-z0-9-]+)/attachments/(?<key>[0-9a-f]{64})/(?<name>[^/]+)");
    private static final String TOKEN = "[!#$&^_.+a-z0-9-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN);

    private final Praktyki praktyki;

    Downloads(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    @Override
    public Optional<Reply> answer(Visit visit) throws IOException {
        Matcher address = ADDRESS.matcher(visit.address());
        if (!address.matches()) {
            return Optional.empty();
        }
        Optional<Attachment> attachment = PracticePages.published(praktyki, address.group("slug")).stream()
                .flatMap(practice -> practice.attachments().stream())
                .filter(file -> file.key().value().equals(address.group("key"))
                        && file.name().equals(address.group("name")))
                .findFirst();
        return attachment.filter(this::isThere).map(this::reply);
    }

    /** Asked before the answer begins, so that a lost file is a page that says so and not a broken download. */
    private boolean isThere(Attachment attachment) {
        try (InputStream content = praktyki.practices().open(attachment).orElse(null)) {
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
        return new Reply(200, headers, etag, attachment.size(), out -> copy(attachment, out));
    }

    private void copy(Attachment attachment, OutputStream out) throws IOException {
        try (InputStream content = praktyki.practices().open(attachment).orElseThrow()) {
            content.transferTo(out);
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
