package org.praktyki.core.metric.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.text.Slug;

/** How a column beside the figures says how firm they are: by a word, Polish or English, by a name of ours, or by a sign. */
final class StatusMark {

    private static final Map<String, MeasurementStatus> OTHERS = Map.ofEntries(
            Map.entry("p", MeasurementStatus.PRELIMINARY),
            Map.entry("(p)", MeasurementStatus.PRELIMINARY),
            Map.entry("e", MeasurementStatus.ESTIMATED),
            Map.entry("(e)", MeasurementStatus.ESTIMATED),
            Map.entry("s", MeasurementStatus.ESTIMATED),
            Map.entry("-", MeasurementStatus.NOT_OCCURRED),
            Map.entry("bd", MeasurementStatus.UNKNOWN),
            Map.entry("b.d.", MeasurementStatus.UNKNOWN),
            Map.entry("c", MeasurementStatus.CONFIDENTIAL),
            Map.entry("ostateczne", MeasurementStatus.FINAL),
            Map.entry("wstepne", MeasurementStatus.PRELIMINARY),
            Map.entry("szacunkowe", MeasurementStatus.ESTIMATED));

    private StatusMark() {}

    /** The status that a text names; absent where it names none, and for no text. */
    static Optional<MeasurementStatus> of(String text) {
        String bare = Slug.fold(text.strip()).replace('\u2212', '-');
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(MeasurementStatus.values())
                .filter(status -> bare.equals(status.name().toLowerCase(Locale.ROOT))
                        || bare.equals(status.sign())
                        || bare.equals(Slug.fold(status.label(Locale.forLanguageTag("pl"))))
                        || bare.equals(Slug.fold(status.label(Locale.ENGLISH))))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHERS.get(bare)));
    }
}
