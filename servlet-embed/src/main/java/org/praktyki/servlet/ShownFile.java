package org.praktyki.servlet;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.Attachment;

/**
 * A file of a practice that is shown, found by its address.
 *
 * @param shown the practice
 * @param file its attachment, or the logo of one of its funders
 * @param rest what the address ends in
 */
record ShownFile(Shown shown, Attachment file, String rest) {

    private static final Pattern ADDRESS = Pattern.compile(
            "/(?<place>practices|preview)/(?<name>[^/]+)/(?<kind>[a-z]+)/(?<key>[0-9a-f]{64})/(?<rest>[^/]+)");

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
        String name = address.group("name");
        Optional<Shown> shown = address.group("place").equals("preview")
                ? praktyki.previews().find(name).map(practice -> Shown.preview(practice, name))
                : PracticePages.published(praktyki, name).map(Shown::published);
        return shown.flatMap(one -> one.practice()
                .files()
                .filter(file -> file.key().value().equals(address.group("key")))
                .findFirst()
                .map(file -> new ShownFile(one, file, address.group("rest"))));
    }

    /** Of what nobody is to know yet, nobody keeps anything. */
    Map<String, String> caching() {
        return shown.preview() ? Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex") : Map.of();
    }
}
