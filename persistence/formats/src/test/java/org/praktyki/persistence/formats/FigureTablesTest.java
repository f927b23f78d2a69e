package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.praktyki.core.contract.MetricSamples.indicator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.RecordedBatch;
import org.praktyki.core.metric.intake.Confidence;
import org.praktyki.core.metric.intake.IntakeNote;
import org.praktyki.core.metric.intake.LineFinding;
import org.praktyki.core.metric.intake.MeasurementImportResult;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.intake.MeasurementImports.Options;
import org.praktyki.core.metric.intake.MeasurementMapping;
import org.praktyki.core.metric.intake.MeasurementMapping.Gap;
import org.praktyki.core.metric.intake.MeasurementMapping.Shape;
import org.praktyki.core.metric.intake.MeasurementPreview;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.Teryt;

/** Tables in the layouts of public statistics, from the bytes to the figures. */
class FigureTablesTest {

    private static final Actor EDITOR = new Actor("ann", Set.of(Role.EDITOR));
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Observed BOLESLAWIEC = new Observed("0201011");
    private static final Observed AROUND = new Observed("0201022");
    private static final Observed GROMADKA = new Observed("0201032");

    private final Storage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .files(new InMemoryFiles())
            .install(new FormatsPlugin())
            .clock(CLOCK)
            .build();
    private final Indicators indicators = praktyki.indicators();
    private final Measurements measurements = praktyki.measurements();
    private final MeasurementImports imports = praktyki.measurementImports();
    private Indicator people = indicator("LUDNOSC");
    private Indicator waste = indicator("ODPADY");

    @AfterEach
    void close() {
        praktyki.close();
    }

    @BeforeEach
    void enter() {
        people = indicators.save(EDITOR, people);
        waste = indicators.save(EDITOR, waste);
        storage.territories()
                .update(
                        new TerritoryState(
                                List.of(
                                        unit("02", "DOLNOŚLĄSKIE", "województwo"),
                                        unit("0201", "bolesławiecki", "powiat"),
                                        unit("0201011", "Bolesławiec", "gmina miejska"),
                                        unit("0201022", "Bolesławiec", "gmina wiejska"),
                                        unit("0201032", "Gromadka", "gmina wiejska")),
                                true),
                        new Deed("ann", Samples.NOW, Deed.Action.IMPORTED));
    }

    private static Territory unit(String code, String name, String kind) {
        return Territory.of(new Teryt(code), name, kind, DAY);
    }

    private static ImportFile file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private static ImportFile file(String name, String text, Charset charset) {
        return ImportFile.of(name, text.getBytes(charset));
    }

    private Map<Period, Figure> figures(Indicator indicator, Observed observed) {
        return Map.copyOf(measurements.series(indicator, observed).orElseThrow().figures());
    }

    private static Figure figure(String value) {
        return Figure.of(new BigDecimal(value));
    }

    private MeasurementImportResult run(ImportFile file) throws IOException {
        return imports.run(EDITOR, file, imports.preview(EDITOR, file).mapping(), Options.ALL_OR_NOTHING);
    }

    @Test
    void aLongTableIsReadByItsHeadings() throws IOException {
        ImportFile file = file("dane.csv", """
            kod wskaźnika;Kod;Nazwa;Rok;Wartość
            LUDNOSC;0201011;Bolesławiec;2023;38 280
            LUDNOSC;0201011;Bolesławiec;2024;37\u00a0901,5
            odpady;201032;Gromadka;2024;-
            """);
        MeasurementPreview preview = imports.preview(EDITOR, file);
        assertThat(preview.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(preview.mapping().shape()).isEqualTo(Shape.LONG);
        assertThat(preview.expected()).contains(new RecordedBatch(Optional.empty(), 3, 0, 0));
        assertThat(measurements.series(people, BOLESLAWIEC)).isEmpty();

        RecordedBatch recorded = run(file).recorded().orElseThrow();
        assertThat(recorded.added()).isEqualTo(3);
        assertThat(figures(people, BOLESLAWIEC))
                .isEqualTo(Map.of(Period.year(2023), figure("38280"), Period.year(2024), figure("37901.5")));
        assertThat(figures(waste, GROMADKA))
                .isEqualTo(Map.of(Period.year(2024), Figure.missing(MeasurementStatus.NOT_OCCURRED)));
        assertThat(run(file).recorded()).contains(new RecordedBatch(Optional.empty(), 0, 0, 3));
        assertThat(storage.audit()
                        .list(AuditFilter.ALL, Long.MAX_VALUE, 1)
                        .getFirst()
                        .deed()
                        .note())
                .contains("dane.csv");
    }

    @Test
    void aWideTableOfTheLocalDataBankIsReadByItsCombinedHeadings() throws IOException {
        ImportFile file = file("LUDNOSC_2022-2023.csv", """
            Kod;Nazwa;"ogółem;2022;[osoba]";"ogółem;2023;[osoba]";"mężczyźni;2022;[osoba]";"mężczyźni;2023;[osoba]";
            0000000;POLSKA;37766327;37636508;18200000;18100000;
            0200000;DOLNOŚLĄSKIE;2888033;2879271;1;1;
            0201000;Powiat bolesławiecki;88000;87500;1;1;
            0201011;Bolesławiec (1);38280;37901*;1;1;
            0201022;Bolesławiec (2);"14 900,0";#;1;1;
            0201032;Gromadka (2);;5200;1;1;

            Źródło: Bank Danych Lokalnych
            """, TextBytes.WINDOWS_1250);
        MeasurementPreview preview = imports.preview(EDITOR, file);
        assertThat(preview.mapping().shape()).isEqualTo(Shape.WIDE);
        assertThat(preview.mapping().indicator()).contains("LUDNOSC");
        assertThat(preview.labels()).contains("Kod", "ogółem; 2022; [osoba]");
        assertThat(preview.confidence()).isEqualTo(Confidence.MEDIUM);

        MeasurementImportResult result = run(file);
        assertThat(result.report().findings()).isEmpty();
        assertThat(result.report().notes())
                .extracting(IntakeNote::kind, IntakeNote::count)
                .containsExactlyInAnyOrder(
                        tuple(IntakeNote.Kind.COUNTRY, 1L),
                        tuple(IntakeNote.Kind.OTHER_LEVEL, 2L),
                        tuple(IntakeNote.Kind.BLANK, 1L),
                        tuple(IntakeNote.Kind.REMARK, 1L));
        assertThat(figures(people, BOLESLAWIEC))
                .isEqualTo(Map.of(
                        Period.year(2022),
                        figure("38280"),
                        Period.year(2023),
                        Figure.of(new BigDecimal("37901"), MeasurementStatus.PRELIMINARY)));
        assertThat(figures(people, AROUND).get(Period.year(2023)))
                .isEqualTo(Figure.missing(MeasurementStatus.CONFIDENTIAL));
        assertThat(figures(people, GROMADKA)).isEqualTo(Map.of(Period.year(2023), figure("5200")));
    }

    @Test
    void aWorkbookOfTheLocalDataBankIsReadByItsHeadingsInSeveralRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("OPIS").value(0, 0, "Ludność");
            Worksheet table = workbook.newWorksheet("TABLICA");
            table.value(0, 0, "Kod");
            table.value(0, 1, "Nazwa");
            table.value(0, 2, "ogółem");
            table.range(0, 2, 0, 3).merge();
            table.value(1, 2, "2022");
            table.value(1, 3, "2023");
            table.value(2, 2, "[osoba]");
            table.value(2, 3, "[osoba]");
            table.value(3, 0, "0201011");
            table.value(3, 1, "Bolesławiec (1)");
            table.value(3, 2, 38_280);
            table.value(3, 3, new BigDecimal("37901.5"));
            table.value(4, 0, "0201022");
            table.value(4, 1, "Bolesławiec (2)");
            table.value(4, 2, 14_900);
            table.value(4, 3, "x");
        }
        ImportFile file = ImportFile.of("LUDNOSC.xlsx", bytes.toByteArray());

        MeasurementPreview preview = imports.preview(EDITOR, file);
        assertThat(preview.mapping().shape()).isEqualTo(Shape.WIDE);
        MeasurementImportResult result = run(file);
        assertThat(result.report().findings()).isEmpty();
        assertThat(figures(people, BOLESLAWIEC))
                .isEqualTo(Map.of(Period.year(2022), figure("38280"), Period.year(2023), figure("37901.5")));
        assertThat(figures(people, AROUND))
                .isEqualTo(Map.of(
                        Period.year(2022),
                        figure("14900"),
                        Period.year(2023),
                        Figure.missing(MeasurementStatus.NOT_APPLICABLE)));
    }

    @Test
    void whatIsWrongIsSaidLineByLineAndNothingIsRecorded() throws IOException {
        ImportFile file = file("x.csv", """
            wskaźnik;kod;okres;wartość
            LUDNOSC;0201011;2023;1,5
            NIEMA;0201011;2023;1
            LUDNOSC;0299011;2023;1
            LUDNOSC;0201011;kiedyś;1
            LUDNOSC;0201011;2023-Q1;1
            LUDNOSC;0201022;2023;dużo
            LUDNOSC;0201011;2023;2
            """);
        MeasurementImportResult result = run(file);
        assertThat(result.recorded()).isEmpty();
        assertThat(result.report().findings())
                .extracting(LineFinding::line, LineFinding::heading, LineFinding::value, LineFinding::problem)
                .containsExactly(
                        tuple(3L, "wskaźnik", "NIEMA", Problem.NO_SUCH_INDICATOR),
                        tuple(4L, "kod", "0299011", Problem.NO_SUCH_TERRITORY),
                        tuple(5L, "okres", "kiedyś", Problem.NOT_A_REPORTING_PERIOD),
                        tuple(6L, "okres", "2023-Q1", Problem.WRONG_PERIODICITY),
                        tuple(7L, "wartość", "dużo", Problem.NOT_A_FIGURE),
                        tuple(8L, "wartość", "2", Problem.CONTRADICTS_LINE));

        MeasurementMapping mapping = imports.preview(EDITOR, file).mapping();
        assertThat(imports.run(EDITOR, file, mapping, new Options(Optional.of("GUS"), true, true))
                        .recorded())
                .contains(new RecordedBatch(Optional.empty(), 1, 0, 0));
        assertThat(measurements.batches(EDITOR, 1)).isEmpty();
        imports.run(EDITOR, file, mapping, new Options(Optional.of("GUS"), true, false));
        assertThat(figures(people, BOLESLAWIEC)).isEqualTo(Map.of(Period.year(2023), figure("1.5")));
        assertThat(measurements.batches(EDITOR, 1).getFirst().source()).isEqualTo("GUS");
    }

    @Test
    void anAmbiguousFigureIsDecidedByTheOthersOrByThePersonOrReported() throws IOException {
        String head = "kod;rok;wartość\n0201011;2023;1.234\n";
        ImportFile alone = file("LUDNOSC.csv", head);
        MeasurementMapping mapping = imports.preview(EDITOR, alone).mapping();
        assertThat(imports.preview(EDITOR, alone, mapping).report().findings())
                .extracting(LineFinding::problem)
                .containsExactly(Problem.AMBIGUOUS_FIGURE);

        run(file("LUDNOSC.csv", head + "0201022;2023;0,5\n"));
        assertThat(figures(people, BOLESLAWIEC)).containsEntry(Period.year(2023), figure("1234"));
        assertThat(run(file("LUDNOSC.csv", head + "0201022;2023;0.5\n"))
                        .recorded()
                        .orElseThrow()
                        .corrected())
                .isEqualTo(1);
        assertThat(figures(people, BOLESLAWIEC)).containsEntry(Period.year(2023), figure("1.234"));
    }

    @Test
    void whatAPersonMustSayIsAGap() throws IOException {
        ImportFile file = file("tabela.csv", "Nazwa,2022,2023\nGromadka,\"1,5\",2\n");
        MeasurementPreview preview = imports.preview(EDITOR, file);
        assertThat(preview.mapping().gaps()).containsExactly(Gap.INDICATOR);
        assertThat(preview.expected()).isEmpty();
        imports.run(EDITOR, file, preview.mapping().withIndicator(Optional.of("ODPADY")), Options.ALL_OR_NOTHING);
        assertThat(figures(waste, GROMADKA))
                .isEqualTo(Map.of(Period.year(2022), figure("1.5"), Period.year(2023), figure("2")));
    }
}
