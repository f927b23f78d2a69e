package org.praktyki.vaadin;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.territory.GeoPoint;

/**
 * A map on which a point is set ({@link MapModules}). Its value is latitude and longitude with a comma between them, or empty; from
 * a browser it is whatever was sent.
 */
@Tag("praktyki-point-map")
final class PointMap extends AbstractSinglePropertyField<PointMap, String> {

    private static final List<String> WORDS = List.of("label", "zoomIn", "zoomOut", "credit");

    PointMap(Texts texts) {
        super("value", "", false);
        getElement()
                .setPropertyMap(
                        "words",
                        WORDS.stream()
                                .collect(Collectors.toMap(Function.identity(), word -> texts.get("pointmap." + word))));
        getElement().getClassList().add("wide");
    }

    void show(Optional<GeoPoint> point) {
        setValue(point.map(place -> GeoPoint.plain(place.latitude()) + "," + GeoPoint.plain(place.longitude()))
                .orElse(""));
    }

    /** The point that a value stands for. */
    static Optional<GeoPoint> read(String value) {
        String[] degrees = value.split(",", -1);
        if (degrees.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GeoPoint(GeoPoint.degrees(degrees[0]), GeoPoint.degrees(degrees[1])));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
