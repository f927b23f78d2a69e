package org.praktyki.vaadin;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Stated;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.territory.Teryt;

/** What there is to say of outcomes, a line for each thing that is told. */
final class OutcomeFacts {

    private final Texts texts;
    private final OutcomeSource source;

    OutcomeFacts(Texts texts, OutcomeSource source) {
        this.texts = texts;
        this.source = source;
    }

    String of(Outcome outcome) {
        return Facts.lines(Stream.of(
                        Stream.of(outcome.description().plainText()),
                        line(
                                "outcome.indicator",
                                outcome.indicator()
                                        .map(id -> source.indicator(id)
                                                .map(Indicator::code)
                                                .orElseGet(id::toString))),
                        line("outcome.territory", outcome.territory().map(Teryt::value)),
                        line("outcome.began", outcome.began().map(Period::toString)),
                        line("outcome.baseline", outcome.baseline().map(OutcomeFacts::stated)),
                        line("outcome.target", outcome.target().map(OutcomeFacts::stated)),
                        line("outcome.result", outcome.result().map(OutcomeFacts::stated)),
                        line(
                                "outcome.comparison",
                                several(outcome.comparison().stream()
                                        .map(Teryt::value)
                                        .sorted())),
                        line("outcome.method", Optional.of(outcome.method().plainText())),
                        outcome.sources().stream().map(SourceLines::show),
                        line(
                                "outcome.documents",
                                several(outcome.documents().stream().map(Attachment::name))))
                .flatMap(lines -> lines));
    }

    private static Optional<String> several(Stream<String> values) {
        return Optional.of(values.collect(Collectors.joining(", ")));
    }

    private static String stated(Stated stated) {
        BigDecimal value = stated.value();
        return FigureWords.show(Figure.of(value)) + " (" + stated.period() + ")";
    }

    private Stream<String> line(String key, Optional<String> value) {
        return value.filter(text -> !text.isEmpty()).map(text -> texts.get(key) + ": " + text).stream();
    }
}
