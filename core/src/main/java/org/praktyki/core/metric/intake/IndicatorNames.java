package org.praktyki.core.metric.intake;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.text.Slug;

/** Finds indicators as tables name them: by their codes, or by their whole names. */
final class IndicatorNames {

    private IndicatorNames() {}

    static Optional<Indicator> find(Catalogue catalogue, String text) {
        String bare = text.strip();
        return catalogue.withCode(bare).or(() -> {
            List<Indicator> named = catalogue.all().stream()
                    .filter(indicator -> Slug.fold(indicator.name().text()).equals(Slug.fold(bare)))
                    .toList();
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        });
    }
}
