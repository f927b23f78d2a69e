package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Provenance;
import org.praktyki.core.text.LocalizedText;

/** What is said of an indicator, in the language of the page where somebody has translated it. */
record IndicatorText(Indicator indicator, Texts texts) {

    private Locale locale() {
        return texts.language().locale();
    }

    String name() {
        return Typography.text(indicator.name().in(locale()), language());
    }

    /** Of the name. */
    String language() {
        return languageOf(indicator.name());
    }

    /** Of a text, as it is shown. */
    String languageOf(LocalizedText text) {
        return text.translations().containsKey(locale().getLanguage())
                ? locale().getLanguage()
                : Language.DEFAULT.tag();
    }

    /** For when there are figures, and of how many units. */
    List<String> measured(NavigableMap<Period, Long> periods) {
        return Span.of(periods)
                .map(span -> List.of(
                        span.text(locale()), texts.count("indicators.units." + indicator.level(), span.units())))
                .orElseGet(() -> List.of(texts.say("indicators.unmeasured")));
    }

    /** As the figures' source is to be named; absent where it is not known. */
    Optional<String> source() {
        Provenance from = indicator.provenance();
        return Optional.of(from.publisher())
                .filter(publisher -> !publisher.isEmpty())
                .map(publisher -> from.licence().isEmpty() ? publisher : publisher + " (" + from.licence() + ")");
    }
}
