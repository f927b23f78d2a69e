package org.praktyki.core.text;

import java.util.Set;

/** Knows what the forms of a word have in common, so that an inflected word is known again. Safe for use by several threads. */
@FunctionalInterface
public interface WordForms {

    /**
     * What stands for all forms of a word. Words are taken for forms of one where they have any of it in common.
     *
     * @param word one word in small letters, with its diacritics
     * @return one at least
     */
    Set<String> of(String word);
}
