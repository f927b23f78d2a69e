package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;

/**
 * The signs of partners and of those who paid, as pictures within a page. Only pictures made of dots are shown: a drawing (SVG) is a document
 * that could carry scripts.
 */
final class Logos implements Route {

    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:practices/(?<slug>[a-z0-9-]+)|preview/(?<token>[A-Za-z0-9_-]{32})|partners/(?<partner>[a-z0-9-]+))"
                    + "/logos/(?<key>[0-9a-f]{64})");

    private final Praktyki praktyki;

    Logos(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    static boolean isShown(Attachment logo) {
        return TYPES.contains(logo.mediaType());
    }

    /** Where a sign is found, below the language's prefix. */
    static String path(Shown shown, Attachment logo) {
        return shown.path() + "/logos/" + logo.key();
    }

    @Override
    public Optional<Reply> answer(Visit visit) throws IOException {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        Optional<Attachment> logo = logos(address)
                .filter(file -> file.key().value().equals(address.group("key")) && isShown(file))
                .findFirst();
        return logo.isPresent() ? reply(logo.get()) : Optional.empty();
    }

    private Stream<Attachment> logos(Matcher address) {
        return address.group("partner") == null
                ? practice(address).stream()
                        .flatMap(practice -> practice.funding().funders().stream())
                        .flatMap(funder -> funder.logo().stream())
                : PracticePages.slug(address.group("partner"))
                        .flatMap(praktyki.partners().directory()::partner)
                        .flatMap(Partner::logo)
                        .stream();
    }

    private Optional<Practice> practice(Matcher address) {
        return Optional.ofNullable(address.group("slug"))
                .map(slug -> PracticePages.published(praktyki, slug))
                .orElseGet(() -> praktyki.previews().find(address.group("token")));
    }

    /** Asked for before the answer begins, so that a lost file is one that is not there. */
    private Optional<Reply> reply(Attachment logo) throws IOException {
        try (InputStream content = praktyki.attachments().open(logo).orElse(null)) {
            if (content == null) {
                return Optional.empty();
            }
        }
        Map<String, String> headers = new LinkedHashMap<>(Headers.DOWNLOAD);
        headers.put("Content-Type", logo.mediaType());
        headers.put("Content-Disposition", "inline");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        Optional<String> etag = Optional.of("\"" + logo.key() + "\"");
        return Optional.of(new Reply(200, headers, etag, logo.size(), out -> copy(logo, out)));
    }

    private void copy(Attachment logo, OutputStream out) throws IOException {
        try (InputStream content = praktyki.attachments().open(logo).orElseThrow()) {
            content.transferTo(out);
        }
    }
}
