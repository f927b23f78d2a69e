package org.praktyki.core.memory;

import java.util.Set;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WordForms;

/** Takes words for forms of one that begin with the same four letters, diacritics folded; knows no language. */
public final class FoldedStems implements WordForms {

    private static final int STEM = 4;

    @Override
    public Set<String> of(String word) {
        String folded = Slug.fold(word);
        return Set.of(folded.substring(0, Math.min(STEM, folded.length())));
    }
}
