package org.praktyki.core.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praktyki.core.text.Slug;

/** What holds for keywords: one line each, none empty, none twice in another letter case or without diacritics. */
final class Keywords {

    private Keywords() {}

    static List<String> tidy(List<String> keywords) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        for (String keyword : keywords) {
            String line = Practice.oneLine(keyword);
            if (!line.isEmpty()) {
                byFolded.putIfAbsent(Slug.fold(line), line);
            }
        }
        return List.copyOf(byFolded.values());
    }
}
