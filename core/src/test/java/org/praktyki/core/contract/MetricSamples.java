package org.praktyki.core.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.metric.Citation;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Formula;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Provenance;
import org.praktyki.core.metric.Stated;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.LocalizedText;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** Indicators and figures for tests. */
public final class MetricSamples {

    private MetricSamples() {}

    /** A public indicator of communes and years, measured, with one decimal. */
    public static Indicator indicator(String code) {
        return Indicator.builder(code, "Wskaźnik " + code)
                .unit(Unit.of("%", 1))
                .direction(Direction.MORE)
                .published(true)
                .build();
    }

    /** A public indicator of communes and years that is computed. */
    public static Indicator derived(String code, String formula) {
        return indicator(code).toBuilder()
                .definition(new Definition(
                        Optional.empty(), LocalizedText.of("Obliczany"), Optional.of(new Formula(formula))))
                .build();
    }

    /** An indicator with a value in every field; another one each time. */
    static Indicator full() {
        IndicatorId id = IndicatorId.random();
        return Indicator.builder(id, "K-" + id.toString().substring(0, 8), new Slug(id.toString()), "Zebrane osobno")
                .name(new LocalizedText("Zebrane osobno", Map.of("en", "Collected separately")))
                .unit(new Unit(LocalizedText.of("kg").with("en", "kg"), 3, 2))
                .direction(Direction.LESS)
                .level(TerritoryLevel.VOIVODESHIP)
                .definitions(List.of(
                        new Definition(
                                Optional.empty(),
                                LocalizedText.of("Po staremu"),
                                Optional.of(new Formula("[A] / [B]"))),
                        new Definition(
                                Optional.of(Period.year(2019)),
                                LocalizedText.of("Po nowemu").with("en", "The new way"),
                                Optional.of(new Formula("([A] + [C]) / [B]")))))
                .provenance(new Provenance(
                        "Urząd Przykładowy", Optional.of(new WebAddress("https://dane.example.org/")), "CC BY 4.0"))
                .topic(Optional.of(new Slug("srodowisko")))
                .population(true)
                .published(true)
                .build();
    }

    /** Outcomes with a value in every field. */
    static Outcomes outcomes() {
        Outcome measured = new Outcome(
                OutcomeId.random(),
                RichText.ofPlainText("Śmieci jest mniej."),
                Optional.of(IndicatorId.random()),
                Optional.of(new Teryt("1061011")),
                Optional.of(Period.of("2019/2020")),
                Optional.of(new Stated(Period.of("2018/2019"), new BigDecimal("12.50"))),
                Optional.of(new Stated(Period.of("2022/2023"), new BigDecimal("8"))),
                Optional.of(new Stated(Period.of("2021/2022"), new BigDecimal("9.125"))),
                Set.of(new Teryt("1062011"), new Teryt("1063011")),
                RichText.ofPlainText("Ważone raz w miesiącu."),
                List.of(
                        new Citation("Raport, s. 7", Optional.of(new WebAddress("https://raport.example.org/7"))),
                        new Citation("Protokół kontroli", Optional.empty())),
                List.of(new Attachment("pomiary.csv", "text/csv", 120, new FileKey("0".repeat(64)))));
        return new Outcomes(
                PracticeId.random(), List.of(measured, Outcome.described(RichText.ofPlainText("Ludzie chwalą."))), 0);
    }

    /** A final figure of a year. */
    public static Measurement measured(Indicator indicator, String observed, int year, String value) {
        return new Measurement(
                indicator.id(), new Observed(observed), Period.year(year), Figure.of(new BigDecimal(value)));
    }
}
