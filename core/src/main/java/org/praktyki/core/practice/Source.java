package org.praktyki.core.practice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.text.WebAddress;

/**
 * Where an imported practice came from.
 *
 * @param key names the practice in its source, so that a later import finds it again
 * @param address its page in the source
 * @param importedOn when it was last brought in or updated from there
 * @param pages the fingerprint of the content of each page it was read from, by the page's kind
 * @param importedVersion the practice's version that the import made; a higher one means it was edited here since
 */
public record Source(
        String key, Optional<WebAddress> address, Instant importedOn, Map<String, String> pages, long importedVersion) {

    /** Copies the map. */
    public Source {
        pages = Map.copyOf(pages);
    }
}
