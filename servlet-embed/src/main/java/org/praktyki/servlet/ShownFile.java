package org.praktyki.servlet;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/**
 * A file of a practice or of a partnership that is shown, found by its address.
 *
 * @param preview whether it belongs to what someone is writing, and not to what the public sees
 * @param file an attachment, the logo of a funder, a paper or a picture of a partnership
 * @param rest what the address ends in
 * @param owner the practice or the partnership that it belongs to
 */
record ShownFile(boolean preview, Attachment file, String rest, UUID owner) {

    private static final String PREVIEW = "preview";

    private static final Pattern ADDRESS = Pattern.compile("/(?<place>practices|preview|partnerships)/(?<name>[^/]+)"
            + "/(?<kind>[a-z]+)/(?<key>[0-9a-f]{64})/(?<rest>[^/]+)");

    /**
     * The file that is asked for.
     *
     * @param kind what the address calls it
     */
    static Optional<ShownFile> at(String kind, Visit visit, Praktyki praktyki) {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches() || !address.group("kind").equals(kind)) {
            return Optional.empty();
        }
        String place = address.group("place");
        return owner(place, address.group("name"), praktyki)
                .flatMap(owner -> owner.files()
                        .filter(file -> file.key().value().equals(address.group("key")))
                        .findFirst()
                        .map(file -> new ShownFile(place.equals(PREVIEW), file, address.group("rest"), owner.id())));
    }

    /** What has files. */
    private record Owner(UUID id, Stream<Attachment> files) {
        static Owner of(Practice practice) {
            return new Owner(practice.id().value(), practice.files());
        }
    }

    private static Optional<Owner> owner(String place, String name, Praktyki praktyki) {
        return switch (place) {
            case PREVIEW -> praktyki.previews().find(name).map(Owner::of);
            case "partnerships" ->
                PracticePages.slug(name)
                        .flatMap(praktyki.partners().directory()::partnership)
                        .map(partnership -> new Owner(partnership.id().value(), partnership.files()));
            default -> PracticePages.published(praktyki, name).map(Owner::of);
        };
    }

    /** A download of it, where it is before the public. */
    Optional<Used> used() {
        return preview ? Optional.empty() : Optional.of(Used.download(Thing.file(owner, file.key())));
    }

    /** Of what nobody is to know yet, nobody keeps anything. */
    Map<String, String> caching() {
        return preview ? Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex") : Map.of();
    }
}
