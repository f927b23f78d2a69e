package org.praktyki.core.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One field that two versions of a practice fill differently. Its texts depend on no language: a day is written in ISO 8601, a
 * status or a kind of unit by the name of its constant, a topic by its code, rich text as its HTML, several values one a line.
 *
 * @param path the path of the field as in a {@link org.praktyki.core.finding.Finding}, such as
 *     {@code recordCard.contacts[1].phones}; what an import could not read stands under {@code findings[…]} with the path of the
 *     field it is about
 * @param before what the first version says; empty where it says nothing
 * @param after what the second version says; empty where it says nothing
 */
public record Difference(String path, String before, String after) {

    /**
     * The fields that differ, in the order of the practice. Identity and version are not compared, and neither is the source:
     * that is an import's own bookkeeping.
     */
    public static List<Difference> between(Practice before, Practice after) {
        Map<String, String> first = FieldTexts.of(before);
        Map<String, String> second = FieldTexts.of(after);
        return paths(first, second).stream()
                .map(path -> new Difference(path, first.getOrDefault(path, ""), second.getOrDefault(path, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    /** The paths of both; one that only the second has stands where it stands there, behind the one before it. */
    private static List<String> paths(Map<String, String> first, Map<String, String> second) {
        List<String> paths = new ArrayList<>(first.keySet());
        int next = 0;
        for (String path : second.keySet()) {
            if (first.containsKey(path)) {
                next = paths.indexOf(path) + 1;
            } else {
                paths.add(next++, path);
            }
        }
        return paths;
    }
}
