package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.GeoPoint;

/**
 * The point of a practice on the earth, as two numbers, which work with every keyboard and screen reader, and on a map that follows
 * them.
 */
final class PointFields {

    private static final String LATITUDE = "recordCard.point.lat";
    private static final String LONGITUDE = "recordCard.point.lon";

    private final TextField latitude;
    private final TextField longitude;
    private final PointMap map;
    private final Button clear;

    PointFields(Texts texts) {
        latitude = degrees(texts, LATITUDE);
        longitude = degrees(texts, LONGITUDE);
        map = new PointMap(texts);
        clear = new Button(texts.get("pointmap.clear"), click -> show(Optional.empty()));
        clear.addThemeVariants(ButtonVariant.LUMO_SMALL);
        latitude.addValueChangeListener(change -> follow());
        longitude.addValueChangeListener(change -> follow());
        map.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                PointMap.read(change.getValue()).ifPresent(point -> show(Optional.of(point)));
            }
        });
        follow();
    }

    /** The field that the map stands behind. */
    Component last() {
        return longitude;
    }

    /** What stands below the numbers. */
    Component map() {
        Div below = new Div(map, clear);
        below.addClassNames("point", "wide");
        return below;
    }

    /** Whether nothing can be set. */
    void setFixed(boolean fixed) {
        map.setReadOnly(fixed);
        clear.setVisible(!fixed);
    }

    /** What is being typed is shown as soon as it is a point. */
    private void follow() {
        map.show(PointMap.read(latitude.getValue().replace(',', '.') + ","
                + longitude.getValue().replace(',', '.')));
        clear.setEnabled(!latitude.isEmpty() || !longitude.isEmpty());
    }

    private static TextField degrees(Texts texts, String path) {
        TextField field = new TextField(texts.field(path));
        field.getElement().setAttribute("inputmode", "decimal");
        field.setHelperText(texts.get("hint." + path.substring(path.lastIndexOf('.') + 1)));
        return field;
    }

    void show(Optional<GeoPoint> point) {
        latitude.setValue(point.map(GeoPoint::latitude).map(GeoPoint::plain).orElse(""));
        longitude.setValue(point.map(GeoPoint::longitude).map(GeoPoint::plain).orElse(""));
    }

    /** Writes what is there onto a card; one number alone is no point. */
    void read(RecordCard.Builder card, Reading reading) {
        Double north = number(LATITUDE, latitude, degrees -> new GeoPoint(degrees, 0).latitude(), reading);
        Double east = number(LONGITUDE, longitude, degrees -> new GeoPoint(0, degrees).longitude(), reading);
        if (north != null && east != null) {
            card.point(new GeoPoint(north, east));
        } else if (latitude.isEmpty() != longitude.isEmpty()) {
            reading.refuse(latitude.isEmpty() ? LATITUDE : LONGITUDE, "", Problem.REQUIRED);
        }
    }

    private static @Nullable Double number(
            String path, TextField field, Function<Double, Double> make, Reading reading) {
        return reading.value(path, field.getValue(), text -> make.apply(GeoPoint.degrees(text)));
    }

    Stream<FormField> fields() {
        return Stream.of(new FormField(LATITUDE, latitude), new FormField(LONGITUDE, longitude));
    }
}
