package org.praktyki.vaadin;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.TileSource;

/** Where maps have their background from; with both fields empty they have none. */
final class TileFields {

    private static final String TEMPLATE = "tiles.template";
    private static final String ATTRIBUTION = "tiles.attribution";

    private final TextField template;
    private final TextField attribution;

    TileFields(Texts texts) {
        template = field(texts, "settings.tiles.template");
        attribution = field(texts, "settings.tiles.attribution");
        attribution.setMaxLength(TileSource.MAX_ATTRIBUTION);
    }

    private static TextField field(Texts texts, String key) {
        TextField field = new TextField(texts.get(key));
        field.setHelperText(texts.get(key + ".hint"));
        field.setManualValidation(true);
        return field;
    }

    TextField[] inputs() {
        return new TextField[] {template, attribution};
    }

    void show(Optional<TileSource> tiles) {
        template.setValue(tiles.map(TileSource::template).orElse(""));
        attribution.setValue(tiles.map(TileSource::attribution).orElse(""));
    }

    /** What is there; what is wrong with it stands beside the field that it is wrong with. */
    Optional<TileSource> read(Reading reading) {
        if (template.getValue().isBlank() && attribution.getValue().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TileSource(template.getValue(), attribution.getValue()));
        } catch (InvalidValueException e) {
            String field = e.problem() == Problem.NOT_A_TILE_ADDRESS ? TEMPLATE : ATTRIBUTION;
            reading.refuse(field, e.value(), e.problem());
            return Optional.empty();
        }
    }

    Stream<FormField> fields() {
        return Stream.of(new FormField(TEMPLATE, template), new FormField(ATTRIBUTION, attribution));
    }
}
