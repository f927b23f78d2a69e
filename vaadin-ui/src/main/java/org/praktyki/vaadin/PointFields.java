package org.praktyki.vaadin;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.GeoPoint;

/** The point of a practice on the earth, as two numbers: the way that works with every keyboard and screen reader. */
final class PointFields {

    private static final String LATITUDE = "recordCard.point.lat";
    private static final String LONGITUDE = "recordCard.point.lon";

    private final TextField latitude;
    private final TextField longitude;

    PointFields(Texts texts) {
        latitude = degrees(texts, LATITUDE);
        longitude = degrees(texts, LONGITUDE);
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
