package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Formula;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Provenance;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.text.LocalizedText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

@NullMarked
class IndicatorsViewTest extends PanelTest {

    private Indicator waste = Indicator.builder("ODPADY", "Odpady zebrane osobno")
            .name(LocalizedText.of("Odpady zebrane osobno").with("en", "Waste collected separately"))
            .unit(new Unit(LocalizedText.of("kg"), 3, 2))
            .direction(Direction.MORE)
            .definitions(List.of(
                    Definition.of("Po staremu"),
                    new Definition(Optional.of(Period.year(2019)), LocalizedText.of("Po nowemu"), Optional.empty())))
            .provenance(new Provenance(
                    "Urząd Przykładowy", Optional.of(new WebAddress("https://dane.example.org/")), "CC BY 4.0"))
            .topic(Optional.of(new Slug("kultura")))
            .published(true)
            .build();

    private Indicator people = Indicator.builder("LUDNOSC", "Ludność")
            .level(TerritoryLevel.POWIAT)
            .population(true)
            .build();

    @BeforeEach
    void open() {
        waste = praktyki.indicators().save(Installation.ACTOR, waste);
        people = praktyki.indicators().save(Installation.ACTOR, people);
        signedIn();
    }

    private Indicator now(Indicator indicator) {
        return praktyki.indicators()
                .catalogue(Installation.ACTOR)
                .find(indicator.id())
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Indicator> rows() {
        return ((Grid<Indicator>) find(Grid.class).single())
                .getListDataView()
                .getItems()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return find(Select.class)
                .withCondition(select -> label.equals(select.getLabel()))
                .single();
    }

    private List<TextField> fields(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .all();
    }

    private static String errors() {
        return text(find(Div.class).withClassName("errors").single());
    }

    @Test
    void indicatorsAreFoundByWordsLevelAndVisibility() {
        go(IndicatorsView.PATH);
        assertThat(rows()).containsExactly(people, waste);
        write(field("Nazwa, kod lub wydawca"), "urzad ODP");
        assertThat(rows()).containsExactly(waste);
        write(field("Nazwa, kod lub wydawca"), "");
        select("Szczebel").setValue(TerritoryLevel.POWIAT);
        assertThat(rows()).containsExactly(people);
        select("Szczebel").setValue(null);
        select("Widoczność").setValue(true);
        assertThat(rows()).containsExactly(waste);
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        IndicatorQuery query = new IndicatorQuery(
                "ludn", Optional.of(TerritoryLevel.POWIAT), Optional.of(new Slug("kultura")), Optional.of(false));
        assertThat(IndicatorQuery.of(query.parameters())).isEqualTo(query);
        UI.getCurrent()
                .navigate(
                        IndicatorsView.class,
                        QueryParameters.fromString("level=powiat&q=ludn&topic=%20&published=maybe"));
        assertThat(rows()).containsExactly(people);
        assertThat(select("Szczebel").getValue()).isEqualTo(TerritoryLevel.POWIAT);
    }

    @Test
    void aNewIndicatorIsSaved() {
        go("indicators/new");
        click("Zapisz");
        assertThat(errors()).contains("Nazwa po polsku", "Kod");
        write(field("Nazwa po polsku"), "Liczba czytelników");
        write(field("Kod"), "CZYTELNICY");
        write(field("Oznaczenie jednostki"), "osób");
        click("Zapisz");
        Indicator saved = praktyki.indicators()
                .catalogue(Installation.ACTOR)
                .withCode("czytelnicy")
                .orElseThrow();
        assertThat(saved.slug()).isEqualTo(new Slug("liczba-czytelnikow"));
        assertThat(saved.unit()).isEqualTo(Unit.of("osób", 0));
        assertThat(saved.published()).isFalse();
        assertThat(find(H1.class).single().getText()).isEqualTo("Liczba czytelników");
    }

    @Test
    void anIndicatorComesBackAsItWas() {
        waste = praktyki.indicators()
                .save(
                        Installation.ACTOR,
                        waste.toBuilder()
                                .name(new LocalizedText("Odpady", Map.of("en", "Waste", "de", "Abfall")))
                                .build());
        go("indicators/" + waste.id());
        click("Zapisz");
        assertThat(now(waste)).isEqualTo(waste.withVersion(3));
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        go("indicators/" + waste.id());
        write(field("Kod"), "śmieci 1");
        write(fields("Obowiązuje od").getFirst(), "zawsze");
        write(field("Wzór"), "[LUDNOSC");
        write(field("Adres źródła"), "tam");
        click("Zapisz");
        assertThat(field("Kod").isInvalid()).isTrue();
        assertThat(fields("Obowiązuje od").getFirst().isInvalid()).isTrue();
        assertThat(fields("Wzór").get(0).isInvalid()).isTrue();
        assertThat(fields("Wzór").get(1).isInvalid()).isTrue();
        assertThat(field("Adres źródła").isInvalid()).isTrue();
        assertThat(now(waste)).isEqualTo(waste);
    }

    @Test
    void definitionsFollowOneAnotherAndTheFirstHasAlwaysHeld() {
        go("indicators/" + waste.id());
        click("Dodaj definicję");
        write(fields("Obowiązuje od").get(1), "2015");
        click("Zapisz");
        assertThat(fields("Obowiązuje od").get(1).isInvalid()).isTrue();
        write(fields("Obowiązuje od").get(1), "2022");
        click("Usuń definicję");
        click("Zapisz");
        assertThat(now(waste).definitions())
                .extracting(
                        definition -> definition.since().map(Period::toString).orElse("zawsze"))
                .containsExactly("zawsze", "2022");
    }

    @Test
    void whatTheIndicatorsSayTogetherIsSaidBesideItsFieldToo() {
        go("indicators/" + waste.id());
        click("Usuń definicję");
        write(field("Wzór"), "[LUDNOSC] + [INNY]");
        click("Zapisz");
        assertThat(field("Wzór").isInvalid()).isTrue();
        assertThat(errors()).contains("LUDNOSC", "INNY");
    }

    @Test
    void aChangeThatSomeoneElseOvertookShowsBothSides() {
        go("indicators/" + waste.id());
        write(field("Licencja"), "CC0");
        praktyki.indicators()
                .save(
                        Installation.ACTOR,
                        waste.toBuilder().direction(Direction.LESS).build());
        click("Zapisz");
        assertThat(text(find(Dialog.class).single())).contains("im mniej, tym lepiej", "CC0");
        click("Zapisz moją wersję");
        assertThat(now(waste).provenance().licence()).isEqualTo("CC0");
        assertThat(now(waste).version()).isEqualTo(3);
    }

    @Test
    void beforeAnIndicatorIsRemovedItIsSaidHowManyFiguresGo() {
        praktyki.measurements()
                .record(
                        Installation.ACTOR,
                        List.of(
                                MetricSamples.measured(waste, "1061011", 2023, "1"),
                                MetricSamples.measured(waste, "1061011", 2024, "2")),
                        "Dane gminy");
        go("indicators/" + waste.id());
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anySatisfy(said -> assertThat(said).contains("2 (od 2023 do 2024)"));
        click("Usuń wskaźnik");
        assertThat(text(find(Dialog.class).single())).contains("jest ich 2");
        click("Usuń na zawsze");
        assertThat(view()).isInstanceOf(IndicatorsView.class);
        assertThat(rows()).containsExactly(people);
        assertThat(praktyki.measurements().periods(waste)).isEmpty();
    }

    @Test
    void whatOthersAreComputedOfStays() {
        praktyki.indicators()
                .save(
                        Installation.ACTOR,
                        MetricSamples.indicator("PODWOJNE").toBuilder()
                                .definition(new Definition(
                                        Optional.empty(),
                                        LocalizedText.of("x"),
                                        Optional.of(new Formula("[ODPADY] * 2"))))
                                .build());
        go("indicators/" + waste.id());
        click("Usuń wskaźnik");
        click("Usuń na zawsze");
        assertThat(now(waste)).isEqualTo(waste);
    }

    @Test
    void anAuthorReadsAndChangesNothing() {
        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        go("indicators/" + waste.id());
        assertThat(field("Kod").isReadOnly()).isTrue();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Zapisz", "Usuń wskaźnik", "Dodaj definicję");
        go("indicators/new");
        assertThat(view()).isInstanceOf(NotFoundView.class);
    }
}
