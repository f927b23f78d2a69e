package org.praktyki.servlet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.metric.Citation;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Provenance;
import org.praktyki.core.metric.Stated;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.LocalizedText;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** A portal on which something is measured. */
final class Measured {

    static final String KUTNO = "1002011";
    static final String LODZ = "1061011";
    static final String OSIEK = "0402082";

    private static final Attachment REPORT =
            new Attachment("pomiary 2024.csv", "text/csv", 120, new FileKey("0123456789abcdef".repeat(4)));

    final Indicator waste;
    final Indicator people;
    final Indicator hidden;
    final Practice practice;

    private final Portal portal;

    Measured(Portal portal) {
        this.portal = portal;
        portal.territories(TerritorySamples.state());
        people = save(Indicator.builder("LUDNOSC", "Ludność")
                .unit(Unit.of("os.", 0))
                .population(true)
                .published(true));
        waste = save(Indicator.builder("ODPADY", "Odpady zebrane selektywnie")
                .name(new LocalizedText("Odpady zebrane selektywnie", Map.of("en", "Waste collected separately")))
                .unit(Unit.of("%", 1))
                .direction(Direction.MORE)
                .topic(Optional.of(new Slug("kultura")))
                .provenance(new Provenance(
                        "Urząd Przykładowy", Optional.of(new WebAddress("https://dane.example.org/")), "CC BY 4.0"))
                .definitions(List.of(
                        Definition.of("Odsetek odpadów, po staremu."),
                        new Definition(
                                Optional.of(Period.year(2022)),
                                LocalizedText.of("Odsetek odpadów, po nowemu."),
                                Optional.empty())))
                .published(true));
        hidden = save(Indicator.builder("TAJNE", "Wskaźnik w opracowaniu").unit(Unit.of("zł", 2)));
        List<Measurement> all = new ArrayList<>();
        String[] values = {"20", "21.5", "23", "", "27.25", "30.5"};
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                all.add(of(waste, KUTNO, 2019 + i, values[i]));
            }
            all.add(of(waste, LODZ, 2019 + i, Integer.toString(31 + i)));
            all.add(of(people, KUTNO, 2019 + i, Integer.toString(43_000 - i * 300)));
            all.add(of(people, LODZ, 2019 + i, Integer.toString(680_000 - i * 5000)));
        }
        all.add(new Measurement(
                waste.id(), new Observed(KUTNO), Period.year(2022), Figure.missing(MeasurementStatus.CONFIDENTIAL)));
        all.add(new Measurement(
                waste.id(),
                new Observed(OSIEK),
                Period.year(2024),
                Figure.of(new BigDecimal("12.5"), MeasurementStatus.PRELIMINARY)));
        all.add(of(hidden, KUTNO, 2024, "1"));
        record("Dane GUS <b>", all);
        record("Korekta GUS", List.of(of(waste, KUTNO, 2024, "31.5")));
        practice = portal.save(Samples.published("Wracają do Kutna").toBuilder()
                .recordCard(RecordCard.builder()
                        .locality("Kutno")
                        .powiat("kutnowski")
                        .voivodeship(Voivodeship.LODZKIE)
                        .unitType(UnitType.GMINA_MIEJSKA)
                        .implementingBody("Urząd Miasta")
                        .build())
                .attachments(List.of(REPORT))
                .build());
        portal.praktyki()
                .outcomes()
                .save(Portal.EDITOR, new Outcomes(practice.id(), List.of(outcome(people), outcome(hidden)), 0));
    }

    private static Outcome outcome(Indicator indicator) {
        Period began = Period.year(2021);
        return new Outcome(
                OutcomeId.random(),
                RichText.ofPlainText("Mniej osób wyjeżdża <b>na stałe</b>: " + indicator.code()),
                Optional.of(indicator.id()),
                Optional.of(new Teryt(KUTNO)),
                Optional.of(began),
                Optional.of(new Stated(Period.year(2019), new BigDecimal("43000"))),
                Optional.of(new Stated(Period.year(2024), new BigDecimal("42000"))),
                Optional.of(new Stated(Period.year(2024), new BigDecimal("41500"))),
                Set.of(new Teryt(LODZ)),
                RichText.ofPlainText("Stan na 31 grudnia."),
                List.of(new Citation(
                        "Raport o stanie gminy", Optional.of(new WebAddress("https://raport.example.org/")))),
                List.of(REPORT));
    }

    static Measurement of(Indicator indicator, String unit, int year, String value) {
        return new Measurement(indicator.id(), new Observed(unit), Period.year(year), Figure.of(new BigDecimal(value)));
    }

    Indicator save(Indicator.Builder indicator) {
        return portal.praktyki().indicators().save(Portal.EDITOR, indicator.build());
    }

    void record(String source, List<Measurement> all) {
        portal.praktyki().measurements().record(Portal.EDITOR, all, source);
    }
}
