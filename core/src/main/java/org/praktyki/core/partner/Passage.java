package org.praktyki.core.partner;

import java.util.ArrayList;
import java.util.List;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Section;

/**
 * A stretch of text in which partners may be named.
 *
 * @param field where it stands, as a path in the practice's JSON
 * @param text without markup
 */
public record Passage(String field, String text) {

    /** What a practice says of what was done, and by whom. */
    public static List<Passage> of(Practice practice) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("summary", practice.summary().plainText()));
        practice.recordCard()
                .implementingBody()
                .ifPresent(body -> passages.add(new Passage("recordCard.implementingBody", body)));
        List<Section> sections = practice.presentation().sections();
        for (int i = 0; i < sections.size(); i++) {
            passages.add(new Passage(
                    "presentation[" + i + "].html", sections.get(i).body().plainText()));
        }
        return List.copyOf(passages);
    }
}
