package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TextsTest {

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        Properties polish = bundle("messages.properties");
        Properties english = bundle("messages_en.properties");
        assertThat(english.keySet()).isEqualTo(polish.keySet()).hasSizeGreaterThan(80);
        assertThat(english.values()).allMatch(text -> !text.toString().isBlank());
        assertThat(polish.values()).allMatch(text -> !text.toString().isBlank());
    }

    @Test
    void theMachinesLanguageNeverDecides() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Texts.of(Texts.POLISH).get("save")).isEqualTo("Zapisz");
            assertThat(Texts.of(Locale.GERMAN).get("save")).isEqualTo("Zapisz");
            Locale.setDefault(Texts.POLISH);
            assertThat(Texts.of(Locale.UK).get("save")).isEqualTo("Save");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aPathIsCalledAsItsFieldIs() {
        Texts texts = Texts.of(Texts.POLISH);
        assertThat(texts.field("recordCard.contacts[1].phones")).isEqualTo("Kontakt 2: Telefony");
        assertThat(texts.field("presentation[0].html")).isEqualTo("Część 1: Treść");
        assertThat(texts.field("somewhere.else")).isEqualTo("somewhere.else");
    }
}
