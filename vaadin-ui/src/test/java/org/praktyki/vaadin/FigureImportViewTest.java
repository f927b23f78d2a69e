package org.praktyki.vaadin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.intake.ColumnUse;
import org.praktyki.core.metric.intake.LineFinding;
import org.praktyki.core.metric.intake.TableRow;
import org.praktyki.core.metric.intake.TableRows;

@NullMarked
class FigureImportViewTest extends PanelTest {

    private static final String LODZ = "1061011";

    private Indicator waste = MetricSamples.indicator("ODPADY");

    FigureImportViewTest() {
        super(builder -> builder.tableReader(
                file -> file.name().endsWith(".csv") ? Optional.of(new Lines(file)) : Optional.empty()));
    }

    /** Cells between semicolons. */
    private static final class Lines implements TableRows {
        private final BufferedReader lines;
        private long number;

        Lines(ImportFile file) {
            try {
                lines = new BufferedReader(new InputStreamReader(file.open(), UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<TableRow> next() throws IOException {
            String line = lines.readLine();
            number++;
            return Optional.ofNullable(line).map(cells -> new TableRow(number, List.of(cells.split(";", -1))));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @BeforeEach
    void prepare() {
        waste = praktyki.indicators().save(Installation.ACTOR, waste);
        var territories = praktyki.territories();
        territories.load(
                Installation.ACTOR,
                territories
                        .read("2026-01-01\n10 ŁÓDZKIE\n1002 kutnowski\n1002011 Kutno\n1061 Łódź\n1061011 Łódź"
                                .getBytes(UTF_8))
                        .state());
        signedIn();
    }

    private static FigureImportView importView() {
        return (FigureImportView) view();
    }

    private static void upload(String name, String content) {
        go(FigureImportView.PATH);
        try {
            ImportFile file = importView()
                    .folder()
                    .take(name, new ByteArrayInputStream(content.getBytes(UTF_8)))
                    .orElseThrow();
            importView().check(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        worked();
    }

    /** Waits for the work that was begun, and lets the window ask for it. */
    private static void worked() {
        Objects.requireNonNull(importView().work())
                .running()
                .handle((result, failure) -> "")
                .join();
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        MockVaadin.clientRoundtrip();
    }

    private static String stage() {
        return text(find(Div.class).withClassName("part").single());
    }

    private static String heading() {
        return find(H2.class).all().getFirst().getText();
    }

    private Optional<Figure> stored(String unit, int year) {
        return praktyki.measurements()
                .series(waste, new Observed(unit))
                .map(series -> series.figures().get(Period.year(year)));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return find(Select.class)
                .withCondition(select -> label.equals(select.getLabel())
                        || label.equals(select.getAriaLabel().orElse("")))
                .single();
    }

    @Test
    void aWideTableIsReadReviewedAndRecorded() {
        upload("ODPADY.csv", "Kod;Nazwa;2022;2023\n1061011;Łódź;10,5;11\n1002011;Kutno;7;-\n");
        assertThat(heading()).startsWith("Krok 2 z 3");
        assertThat(stage()).contains("kolumna na każdy okres", "Nowe: 4, poprawione: 0, bez zmian: 0, odrzucone: 0");
        assertThat(stored(LODZ, 2022)).isEmpty();
        write(field("Źródło danych"), "Sprawozdanie roczne");
        click("Zapisz pomiary");
        worked();
        assertThat(heading()).startsWith("Krok 3 z 3");
        assertThat(stage()).contains("Nowe: 4, poprawione: 0, bez zmian: 0");
        assertThat(stored(LODZ, 2022)).isPresent();
        assertThat(praktyki.measurements()
                        .batches(Installation.ACTOR, 1)
                        .getFirst()
                        .source())
                .isEqualTo("Sprawozdanie roczne");
        assertThat(importView().folder().files()).isEmpty();
    }

    @Test
    void whatTheTableDoesNotSayIsAskedForAndTheMappingCanBeChanged() {
        upload("dane.csv", "Kod;a;b\n1061011;x;10,5\n1002011;x;7\n");
        assertThat(stage()).contains("Trzeba wskazać");
        assertThat(button("Zapisz pomiary").isEnabled()).isFalse();
        select("Wskaźnik wszystkich wartości").setValue("ODPADY");
        select("Co w niej jest: a").setValue(ColumnUse.Role.IGNORED);
        select("Co w niej jest: b").setValue(ColumnUse.Role.FIGURE);
        write(field("Okres wszystkich wartości"), "dawno");
        click("Sprawdź ponownie");
        assertThat(field("Okres wszystkich wartości").isInvalid()).isTrue();
        write(field("Okres wszystkich wartości"), "2023");
        assertThat(stage()).contains("Zmieniono sposób czytania");
        click("Sprawdź ponownie");
        worked();
        assertThat(stage()).contains("Nowe: 2");
        click("Zapisz pomiary");
        worked();
        assertThat(stored("1002011", 2023)).isPresent();
    }

    @Test
    void rejectedLinesAreSaidAndLeftOutOnlyWhereThatIsMeant() {
        upload("ODPADY.csv", "Kod;Rok;Wartość\n1061011;2023;10,5\n9999999;2023;1\n1002011;2023;dużo\n");
        assertThat(stage()).contains("odrzucone: 2", "9999999", "dużo");
        assertThat(button("Zapisz pomiary").isEnabled()).isFalse();
        find(Checkbox.class)
                .withCondition(box -> box.getLabel().startsWith("Zapisz poprawne"))
                .single()
                .setValue(true);
        click("Zapisz pomiary");
        worked();
        assertThat(stage()).contains("Nowe: 1", "Pobierz odrzucone wiersze");
        assertThat(stored(LODZ, 2023)).isPresent();
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        upload("zdjecie.png", "?");
        assertThat(heading()).startsWith("Krok 1 z 3");
        assertThat(text(find(Div.class).withClassName("refused").single())).isNotEmpty();
        assertThat(importView().folder().files()).isEmpty();
    }

    @Test
    void rejectedLinesAreNoFormulas() {
        assertThat(new RejectedLines(
                                Texts.of(Texts.POLISH),
                                List.of(new LineFinding(7, 3, "2023", "=1+\"1\"", Problem.NOT_A_FIGURE)))
                        .text())
                .startsWith("\uFEFF\"Wiersz\";")
                .contains("\"7\";\"2023\";\"'=1+\"\"1\"\"\";");
    }

    @Test
    void whoMayNotEditFiguresImportsNone() {
        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        go(FigureImportView.PATH);
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
