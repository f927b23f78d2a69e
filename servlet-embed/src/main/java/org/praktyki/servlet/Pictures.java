package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.file.Thumbnail;

/** Small versions of pictures, to be shown on pages. Each has an address that names its content, and never changes there. */
final class Pictures implements Route {

    static final String PATH = "/pictures/";

    private static final System.Logger LOG = System.getLogger(Pictures.class.getName());
    private static final String BUSY = "Try again in a moment.\n";

    private final Praktyki praktyki;

    Pictures(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return ShownFile.at("pictures", visit, praktyki).flatMap(this::answer);
    }

    private Optional<Reply> answer(ShownFile shown) {
        Optional<Integer> width = praktyki.attachments().widths().stream()
                .filter(one -> shown.rest().equals(Integer.toString(one)))
                .findFirst();
        if (width.isEmpty()) {
            return Optional.empty();
        }
        try {
            return praktyki.attachments().thumbnail(shown.file(), width.get()).map(small -> reply(shown, small));
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "No small picture of " + shown.file().key(),
                    e);
            return Optional.of(busy());
        }
    }

    private static Reply reply(ShownFile shown, Thumbnail small) {
        Optional<String> etag = Optional.of("\"" + shown.file().key() + "-" + shown.rest() + "\"");
        return new Reply(
                        200,
                        Map.of("Content-Type", small.mediaType()),
                        etag,
                        small.content().size(),
                        out -> {
                            try (InputStream in = small.content().open()) {
                                in.transferTo(out);
                            }
                        })
                .with(Headers.PICTURE)
                .with(shown.caching());
    }

    /** Making one takes memory, so that not many are made at once. */
    private static Reply busy() {
        return Reply.of(503, Headers.TEXT, BUSY.getBytes(StandardCharsets.US_ASCII))
                .with(Map.of("Retry-After", "5", "Cache-Control", "no-store"));
    }
}
