package org.praktyki.persistence.language;

import java.util.Set;
import org.praktyki.core.text.WordForms;

/** Knows the forms of Polish words by their dictionary forms. */
public final class PolishForms implements WordForms, AutoCloseable {

    private final Lemmas lemmas = new Lemmas();

    @Override
    public Set<String> of(String word) {
        return Set.copyOf(lemmas.of(word).forms());
    }

    @Override
    public void close() {
        lemmas.close();
    }
}
