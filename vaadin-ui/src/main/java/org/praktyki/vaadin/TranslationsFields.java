package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Translation;

/** The text of a practice in the other languages of the installation, and in those that it has besides. */
final class TranslationsFields extends Composite<Div> {

    private final transient Texts texts;
    private final transient List<String> languages;
    private final transient SequencedMap<String, TranslationFields> fields = new LinkedHashMap<>();

    TranslationsFields(Texts texts, List<String> languages) {
        this.texts = texts;
        this.languages = List.copyOf(languages);
    }

    void show(Practice practice) {
        fields.clear();
        getContent().removeAll();
        Stream.concat(languages.stream(), practice.translations().keySet().stream())
                .filter(language -> !language.equals(practice.language()))
                .distinct()
                .forEach(language -> fields.put(language, new TranslationFields(texts, language, practice)));
        fields.values().forEach(getContent()::add);
    }

    void setEditable(boolean editable) {
        fields.values().forEach(translation -> translation.setEditable(editable));
    }

    Map<String, Translation> read(Reading reading) {
        Map<String, Translation> read = new TreeMap<>();
        fields.forEach((language, translation) -> read.put(language, translation.read(reading)));
        return read;
    }

    Stream<FormField> fields() {
        return fields.values().stream().flatMap(TranslationFields::fields);
    }
}
