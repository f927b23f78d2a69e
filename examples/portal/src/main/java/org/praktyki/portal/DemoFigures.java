package org.praktyki.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.metric.Citation;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Formula;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Periodicity;
import org.praktyki.core.metric.Provenance;
import org.praktyki.core.metric.Stated;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.LocalizedText;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** The figures of a demonstration, made up by a rule that is always the same, and what its practices have changed. */
final class DemoFigures {

    /** The state of the register from which the units were taken. */
    private static final LocalDate REGISTER = LocalDate.of(2020, 9, 26);

    private final Praktyki praktyki;
    private final Actor actor;
    private final Entries entries;

    private DemoFigures(Praktyki praktyki, Actor actor, Entries entries) {
        this.praktyki = praktyki;
        this.actor = actor;
        this.entries = entries;
    }

    /** What the file holds; practices are named by their titles. */
    record Entries(
            String publisher,
            String source,
            List<TerritoryEntry> territories,
            List<IndicatorEntry> indicators,
            List<EffectEntry> effects,
            List<OutcomeEntry> outcomes) {}

    /** A commune, and how many people live there. */
    record TerritoryEntry(String code, String name, String powiat, long people) {

        Stream<Territory> units() {
            Teryt commune = new Teryt(code);
            Teryt above = commune.powiat().orElseThrow();
            boolean city = above.value().charAt(2) >= '6';
            return Stream.of(
                    Territory.of(above, powiat, city ? "miasto na prawach powiatu" : "powiat", REGISTER),
                    Territory.of(commune, name, kind(), REGISTER));
        }

        private String kind() {
            return switch (code.charAt(code.length() - 1)) {
                case '1' -> "gmina miejska";
                case '2' -> "gmina wiejska";
                default -> "gmina miejsko-wiejska";
            };
        }
    }

    /** How an indicator changed its meaning. */
    record ChangeEntry(String since, String text, String english) {}

    /** An indicator, and between which numbers its figures go up and down. */
    record IndicatorEntry(
            String code,
            String name,
            String english,
            String unit,
            String unitEnglish,
            @Nullable Integer scale,
            int decimals,
            Direction direction,
            String topic,
            String text,
            String textEnglish,
            @Nullable ChangeEntry changed,
            Periodicity periodicity,
            @Nullable Integer first,
            @Nullable Integer last,
            @Nullable Boolean population,
            @Nullable String formula,
            @Nullable BigDecimal base,
            @Nullable BigDecimal perThousand,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal step,
            @Nullable BigDecimal noise) {

        Indicator indicator(String publisher) {
            Optional<Formula> computed = Optional.ofNullable(formula).map(Formula::new);
            Definition always =
                    new Definition(Optional.empty(), LocalizedText.of(text).with("en", textEnglish), computed);
            Stream<Definition> later = Stream.ofNullable(changed)
                    .map(change -> new Definition(
                            Optional.of(Period.of(change.since())),
                            LocalizedText.of(change.text()).with("en", change.english()),
                            computed));
            return Indicator.builder(code, name)
                    .name(LocalizedText.of(name).with("en", english))
                    .unit(new Unit(
                            LocalizedText.of(unit).with("en", unitEnglish),
                            Objects.requireNonNullElse(scale, 0),
                            decimals))
                    .direction(direction)
                    .periodicity(periodicity)
                    .definitions(Stream.concat(Stream.of(always), later).toList())
                    .provenance(new Provenance(publisher, Optional.empty(), ""))
                    .topic(Optional.of(new Slug(topic)))
                    .population(Boolean.TRUE.equals(population))
                    .published(true)
                    .build();
        }

        List<Period> periods() {
            List<Period> periods = new ArrayList<>();
            int until = Objects.requireNonNullElse(last, 0);
            for (int year = Objects.requireNonNullElse(first, 1); year <= until; year++) {
                for (int part = 1; part <= periodicity.parts(); part++) {
                    periods.add(new Period(periodicity, year, part));
                }
            }
            return periods;
        }
    }

    /** What a practice does to a figure. */
    record EffectEntry(String indicator, String territory, int since, BigDecimal by) {}

    private record StatedEntry(String period, BigDecimal value) {
        Stated stated() {
            return new Stated(Period.of(period), value);
        }
    }

    private record SourceEntry(String text, String address) {}

    /** What a practice has changed. */
    record OutcomeEntry(
            String practice,
            String description,
            @Nullable String indicator,
            @Nullable String territory,
            @Nullable String began,
            @Nullable StatedEntry baseline,
            @Nullable StatedEntry target,
            @Nullable StatedEntry result,
            @Nullable String method,
            @Nullable SourceEntry source) {}

    /** Enters what a file holds into an installation that has the practices of the demonstration. */
    static void seed(Praktyki praktyki, Actor actor, Entries entries) {
        DemoFigures demo = new DemoFigures(praktyki, actor, entries);
        demo.loadUnits();
        Map<String, Indicator> indicators = demo.enter();
        demo.measure(indicators);
        entries.outcomes().forEach(outcome -> demo.tell(outcome, indicators));
    }

    /** The units of which there are figures, so that they have names and can be compared. */
    private void loadUnits() {
        if (praktyki.territories().register().all().size() > Voivodeship.values().length) {
            return;
        }
        List<Territory> units = Stream.concat(
                        Arrays.stream(Voivodeship.values())
                                .map(one -> Territory.of(
                                        new Teryt(one.teryt()), one.polishName(), "województwo", REGISTER)),
                        entries.territories().stream().flatMap(TerritoryEntry::units))
                .collect(Collectors.toMap(Territory::code, unit -> unit, (one, same) -> one))
                .values()
                .stream()
                .toList();
        praktyki.territories().load(actor, new TerritoryState(units, false));
    }

    private Map<String, Indicator> enter() {
        return entries.indicators().stream()
                .map(entry -> praktyki.indicators().save(actor, entry.indicator(entries.publisher())))
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
    }

    private void measure(Map<String, Indicator> indicators) {
        List<Measurement> all = new ArrayList<>();
        for (IndicatorEntry entry : entries.indicators()) {
            Indicator indicator = Objects.requireNonNull(indicators.get(entry.code()));
            DemoSeries series = new DemoSeries(entry, indicator.id(), entries.effects());
            entries.territories().forEach(territory -> all.addAll(series.of(territory)));
        }
        praktyki.measurements().record(actor, all, entries.source());
    }

    private void tell(OutcomeEntry entry, Map<String, Indicator> indicators) {
        Practice practice = praktyki.practices()
                .list(actor, PracticeFilter.ALL.withText(entry.practice()), 0, 1)
                .getFirst();
        Outcome outcome = new Outcome(
                OutcomeId.random(),
                RichText.ofHtml(entry.description()),
                Optional.ofNullable(entry.indicator())
                        .map(code -> Objects.requireNonNull(indicators.get(code), code)
                                .id()),
                Optional.ofNullable(entry.territory()).map(Teryt::new),
                Optional.ofNullable(entry.began()).map(Period::of),
                Optional.ofNullable(entry.baseline()).map(StatedEntry::stated),
                Optional.ofNullable(entry.target()).map(StatedEntry::stated),
                Optional.ofNullable(entry.result()).map(StatedEntry::stated),
                Set.of(),
                Optional.ofNullable(entry.method()).map(RichText::ofHtml).orElse(RichText.EMPTY),
                Stream.ofNullable(entry.source())
                        .map(source -> new Citation(source.text(), Optional.of(new WebAddress(source.address()))))
                        .toList(),
                List.of());
        praktyki.outcomes().save(actor, new Outcomes(practice.id(), List.of(outcome), 0));
    }

    /** A number with the digits that the indicator shows. */
    static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
