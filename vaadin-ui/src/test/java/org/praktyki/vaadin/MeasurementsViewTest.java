package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.FormerFigure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Provenance;

@NullMarked
class MeasurementsViewTest extends PanelTest {

    private static final String LODZ = "1061011";
    private static final String KUTNO = "1002011";

    private Indicator waste = MetricSamples.indicator("ODPADY");

    @BeforeEach
    void prepare() {
        var territories = praktyki.territories();
        territories.load(
                Installation.ACTOR,
                territories
                        .read(
                                "2026-01-01\n10 ŁÓDZKIE\n1002 kutnowski\n1002011 Kutno\n1061 Łódź\n1061011 Łódź\n1465011 Warszawa"
                                        .getBytes(StandardCharsets.UTF_8))
                        .state());
        waste = praktyki.indicators()
                .save(
                        Installation.ACTOR,
                        waste.toBuilder()
                                .provenance(new Provenance("Urząd Przykładowy", Optional.empty(), ""))
                                .build());
        praktyki.measurements()
                .record(
                        Installation.ACTOR,
                        List.of(
                                MetricSamples.measured(waste, LODZ, 2023, "12345.678"),
                                MetricSamples.measured(waste, KUTNO, 2023, "7")),
                        "Sprawozdanie");
        signedIn();
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate(
                        MeasurementsView.class,
                        new RouteParameters(EntryView.ID, waste.id().toString()),
                        QueryParameters.fromString(query));
    }

    private static SheetTable sheet() {
        return find(SheetTable.class).single();
    }

    private static Input cell(String unit, int year) {
        return sheet().field(new Sheet.Cell(new Observed(unit), Period.year(year)))
                .orElseThrow();
    }

    private static void type(String unit, int year, String text) {
        sheet().write(new Sheet.Cell(new Observed(unit), Period.year(year)), text);
    }

    private Optional<Figure> stored(String unit, int year) {
        return praktyki.measurements()
                .series(waste, new Observed(unit))
                .map(series -> series.figures().get(Period.year(year)));
    }

    private static String dialog() {
        return text(find(Dialog.class).single());
    }

    @Test
    void unitsAreRowsAndPeriodsColumns() {
        open("from=2022&to=2024");
        assertThat(text(find(Table.class).atIndex(1)))
                .contains("Jednostka", "2022", "2023", "2024", "Kutno", "Warszawa");
        assertThat(cell(LODZ, 2023).getValue()).isEqualTo("12\u00a0345,678");
        assertThat(cell(LODZ, 2023).getElement().getAttribute("aria-label")).isEqualTo("Łódź, 2023");
        assertThat(cell(KUTNO, 2022).getValue()).isEmpty();
    }

    @Test
    void theAddressSaysWhoseFiguresAreShown() {
        open("q=kut&from=2023&to=2023");
        assertThat(find(Input.class).all()).hasSize(1);
        open("filled=yes&from=2023&to=2023");
        assertThat(find(Input.class).all()).hasSize(2);
        open("voivodeship=14&from=2023&to=2023");
        assertThat(find(Input.class).all()).hasSize(1);
        assertThat(MeasurementQuery.of(
                                QueryParameters.fromString("q=a&voivodeship=10&filled=yes&from=2020&to=2021&page=3"),
                                waste.periodicity())
                        .parameters()
                        .getQueryString())
                .isEqualTo("q=a&voivodeship=10&filled=yes&from=2020&to=2021&page=3");
    }

    @Test
    void whatIsWrittenIsMarkedAndRecordedInOneBatchWithItsSource() {
        open("from=2023&to=2024");
        type(LODZ, 2023, "12 400,5");
        type(LODZ, 2024, "x");
        type(KUTNO, 2023, "7,00");
        assertThat(cell(LODZ, 2023).hasClassName("written")).isTrue();
        assertThat(cell(LODZ, 2023).getElement().getAttribute("title")).contains("12\u00a0345,678");
        assertThat(cell(KUTNO, 2023).hasClassName("written")).isFalse();
        assertThat(text(find(RecordBar.class).single())).contains("Niezapisane zmiany: 2");
        assertThat(stored(LODZ, 2024)).isEmpty();

        write(field("Źródło danych"), " ");
        click("Zapisz pomiary");
        assertThat(field("Źródło danych").isInvalid()).isTrue();
        write(field("Źródło danych"), "Sprawozdanie poprawione");
        click("Zapisz pomiary");
        assertThat(stored(LODZ, 2023)).contains(Figure.of(new BigDecimal("12400.5")));
        assertThat(stored(LODZ, 2024)).contains(Figure.missing(MeasurementStatus.NOT_APPLICABLE));
        assertThat(praktyki.measurements().batches(Installation.ACTOR, 5))
                .extracting(batch -> batch.source())
                .containsExactly("Sprawozdanie poprawione", "Sprawozdanie");
        assertThat(praktyki.measurements().corrections(waste, new Observed(LODZ)))
                .extracting(FormerFigure::figure)
                .containsExactly(Figure.of(new BigDecimal("12345.678")));
        assertThat(cell(LODZ, 2023).hasClassName("written")).isFalse();
        assertThat(((MeasurementsView) view()).hasUnsavedChanges()).isFalse();
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsRecorded() {
        open("from=2023&to=2024");
        type(LODZ, 2023, "dużo");
        type(KUTNO, 2023, "8");
        assertThat(cell(LODZ, 2023).getElement().getAttribute("aria-invalid")).isEqualTo("true");
        click("Zapisz pomiary");
        assertThat(text(find(Div.class).withClassName("errors").single())).contains("Łódź, 2023: dużo");
        assertThat(stored(KUTNO, 2023)).contains(Figure.of(new BigDecimal("7")));
        click("Porzuć zmiany");
        assertThat(cell(LODZ, 2023).getValue()).isEqualTo("12\u00a0345,678");
    }

    @Test
    void aBlockThatNamesUnitsAndPeriodsIsPreviewedAndTakenOver() {
        open("from=2023&to=2024");
        click("Wklej z arkusza");
        write(area("Skopiowane komórki"), """
            Kod\tNazwa\t2023\t2024
            1061011\tŁódź\t1 234,5\t-
            \tKutno\t8*\tok. 9
            9999999\tNigdzie\t1\t2
            """);
        assertThat(dialog())
                .contains("Rozpoznane wartości: 3", "mają błędy: 3", "Kutno, 2024", "ok. 9", "9999999 Nigdzie, 2023");
        click("Wstaw do tabeli");
        assertThat(cell(KUTNO, 2023).getValue()).isEqualTo("8*");
        assertThat(text(find(RecordBar.class).single())).contains("Niezapisane zmiany: 3");
        click("Zapisz pomiary");
        assertThat(stored(KUTNO, 2023)).contains(Figure.of(new BigDecimal("8"), MeasurementStatus.PRELIMINARY));
        assertThat(stored(LODZ, 2024)).contains(Figure.missing(MeasurementStatus.NOT_OCCURRED));
        assertThat(praktyki.measurements()
                        .batches(Installation.ACTOR, 5)
                        .getFirst()
                        .source())
                .isEqualTo("Urząd Przykładowy");
    }

    @Test
    void whereFiguresComeFromAndWhatTheyWereIsTold() {
        praktyki.measurements()
                .record(
                        Installation.ACTOR,
                        List.of(MetricSamples.measured(waste, LODZ, 2023, "5")),
                        "Korekta sprawozdania");
        open("from=2023&to=2024");
        click("Łódź");
        assertThat(dialog()).contains("Korekta sprawozdania", "Poprawione wartości", "12\u00a0345,678", "redakcja");
    }

    @Test
    void whatIsWrittenStaysWhileOneLooksElsewhere() {
        open("from=2023&to=2024");
        type(LODZ, 2024, "1");
        write(field("Nazwa lub kod TERYT"), "kutno");
        assertThat(find(Input.class).all()).hasSize(2);
        write(field("Nazwa lub kod TERYT"), "");
        assertThat(cell(LODZ, 2024).getValue()).isEqualTo("1");
        assertThat(((MeasurementsView) view()).hasUnsavedChanges()).isTrue();
    }

    @Test
    void anAuthorOnlyReadsAndComputedFiguresAreNotWritten() {
        Indicator derived =
                praktyki.indicators().save(Installation.ACTOR, MetricSamples.derived("PODWOJNE", "[ODPADY] * 2"));
        UI.getCurrent().navigate(MeasurementsView.class, EntryView.of(derived));
        assertThat(find(Input.class).all()).isEmpty();
        assertThat(text(sheet())).contains("24\u00a0691,4");

        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        open("from=2023&to=2024");
        assertThat(find(Input.class).all()).isEmpty();
        assertThat(text(sheet())).contains("12\u00a0345,678");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Zapisz pomiary", "Wklej z arkusza");
    }
}
