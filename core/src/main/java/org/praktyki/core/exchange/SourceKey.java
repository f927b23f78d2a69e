package org.praktyki.core.exchange;

import java.util.List;
import org.praktyki.core.text.Slug;

/** What names a practice in a source that gives it no name: its section and its title, however they are written. */
final class SourceKey {

    private SourceKey() {}

    static String of(List<String> topics, String title) {
        return fold(topics.isEmpty() ? "" : topics.getFirst()) + "/" + fold(title);
    }

    private static String fold(String text) {
        return Slug.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
