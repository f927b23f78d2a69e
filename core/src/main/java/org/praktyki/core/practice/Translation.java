package org.praktyki.core.practice;

import java.util.List;
import org.praktyki.core.text.RichText;

/**
 * A practice's text in another language than its own. What is empty here is read in the original.
 *
 * @param title empty where it is not translated
 * @param summary likewise
 * @param presentation its sections stand for those of the original in the same places
 * @param keywords likewise
 */
public record Translation(String title, RichText summary, Presentation presentation, List<String> keywords) {

    /** Nothing translated yet. */
    public static final Translation EMPTY = new Translation("", RichText.EMPTY, Presentation.EMPTY, List.of());

    /** Trims as the practice does. */
    public Translation {
        title = Practice.oneLine(title);
        keywords = Keywords.tidy(keywords);
    }

    /** Whether nothing is translated. */
    public boolean isEmpty() {
        return title.isEmpty() && summary.isEmpty() && presentation.isEmpty() && keywords.isEmpty();
    }
}
