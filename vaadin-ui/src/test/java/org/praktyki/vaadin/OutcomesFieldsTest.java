package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.metric.Citation;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Stated;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.WebAddress;

@NullMarked
class OutcomesFieldsTest extends PanelTest {

    private Indicator waste = MetricSamples.indicator("ODPADY");
    private Practice practice = Samples.full();

    @BeforeEach
    void prepare() {
        waste = praktyki.indicators().save(Installation.ACTOR, waste);
        practice = praktyki.practices().save(Installation.ACTOR, practice);
        signedIn();
    }

    private Outcome full(List<Attachment> documents) {
        return new Outcome(
                OutcomeId.random(),
                RichText.ofHtml("<p>Mniej <strong>śmieci</strong>.</p>"),
                Optional.of(waste.id()),
                Optional.of(new Teryt("1061011")),
                Optional.of(Period.year(2022)),
                Optional.of(new Stated(Period.year(2021), new BigDecimal("12.5"))),
                Optional.of(new Stated(Period.year(2024), new BigDecimal("8"))),
                Optional.of(new Stated(Period.year(2023), new BigDecimal("9.125"))),
                Set.of(new Teryt("1002011"), new Teryt("1465011")),
                RichText.ofPlainText("Ważone raz w miesiącu."),
                List.of(
                        new Citation("Raport, s. 7", Optional.of(new WebAddress("https://raport.example.org/7"))),
                        new Citation("Protokół kontroli", Optional.empty())),
                documents);
    }

    private Outcomes now() {
        return praktyki.outcomes().of(Installation.ACTOR, practice.id());
    }

    private Outcomes tell(Outcome... all) {
        return praktyki.outcomes().save(Installation.ACTOR, new Outcomes(practice.id(), List.of(all), now().version()));
    }

    private static String grade() {
        return text(find(EvidencePanel.class).single());
    }

    @Test
    void outcomesComeBackAsTheyWere() {
        Outcomes told =
                tell(full(practice.attachments()), Outcome.described(RichText.ofPlainText("Ludzie chwalą porządek.")));
        go("practices/" + practice.id());
        assertThat(((EditorView) view()).hasUnsavedChanges()).isFalse();
        click("Zapisz");
        assertThat(now()).isEqualTo(told);
    }

    @Test
    void aNewOutcomeIsGradedWhileItIsWrittenAndSavedWithThePractice() {
        go("practices/" + practice.id());
        click("Dodaj rezultat");
        assertThat(grade()).contains("Ocena dowodów: D", "Na ocenę C trzeba jeszcze");
        richText("Co się zmieniło").setValue("Mniej śmieci.");
        indicators().setValue(waste.id());
        write(field("Praktyka działa od okresu"), "2022");
        write(field("Wartość osiągnięta"), "9,5");
        assertThat(grade()).contains("Ocena pojawi się");
        write(field("Okres wartości osiągniętej"), "2023");
        write(area("Źródła"), "Raport roczny https://raport.example.org/7");
        assertThat(grade()).contains("Ocena dowodów: C", "Na ocenę B trzeba jeszcze");
        write(field("Wartość przed"), "12");
        write(field("Okres wartości przed"), "2021");
        assertThat(grade()).contains("Ocena dowodów: B", "Na ocenę A trzeba jeszcze");

        click("Zapisz");
        Outcome saved = now().all().getFirst();
        assertThat(saved.result()).contains(new Stated(Period.year(2023), new BigDecimal("9.5")));
        assertThat(saved.sources())
                .containsExactly(
                        new Citation("Raport roczny", Optional.of(new WebAddress("https://raport.example.org/7"))));
        assertThat(((EditorView) view()).hasUnsavedChanges()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> indicators() {
        return find(ComboBox.class)
                .withCondition(box -> "Wskaźnik".equals(box.getLabel()))
                .single();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsSaved() {
        go("practices/" + practice.id());
        click("Dodaj rezultat");
        write(field("Praktyka działa od okresu"), "niedawno");
        write(field("Wartość docelowa"), "dużo");
        write(area("Źródła"), "https://");
        click("Zapisz");
        assertThat(field("Praktyka działa od okresu").isInvalid()).isTrue();
        assertThat(field("Wartość docelowa").isInvalid()).isTrue();
        assertThat(field("Okres wartości docelowej").isInvalid()).isTrue();
        assertThat(area("Źródła").isInvalid()).isTrue();

        write(field("Praktyka działa od okresu"), "2022-05");
        write(field("Wartość docelowa"), "");
        write(area("Źródła"), "");
        click("Zapisz");
        assertThat(text(find(Div.class).withClassName("errors").single())).contains("Co się zmieniło");
        indicators().setValue(waste.id());
        click("Zapisz");
        assertThat(field("Praktyka działa od okresu").isInvalid()).isTrue();
        assertThat(now().all()).isEmpty();
        assertThat(praktyki.practices().find(Installation.ACTOR, practice.id()))
                .map(Practice::version)
                .contains(practice.version());
    }

    @Test
    void outcomesThatSomeoneElseSavedMeanwhileAreShownBesideMine() {
        go("practices/" + practice.id());
        click("Dodaj rezultat");
        richText("Co się zmieniło").setValue("Moje słowa.");
        tell(Outcome.described(RichText.ofPlainText("Ich słowa.")));
        click("Zapisz");
        assertThat(text(find(Dialog.class).single())).contains("Moje słowa.", "Ich słowa.");
        click("Zapisz moją wersję");
        assertThat(now().all())
                .extracting(outcome -> outcome.description().plainText())
                .containsExactly("Moje słowa.");
        assertThat(now().version()).isEqualTo(2);
    }

    @Test
    void aRemovedOutcomeGoes() {
        tell(full(List.of()), Outcome.described(RichText.ofPlainText("Zostaje.")));
        go("practices/" + practice.id());
        click("Usuń rezultat");
        assertThat(((EditorView) view()).hasUnsavedChanges()).isTrue();
        click("Zapisz");
        assertThat(now().all())
                .extracting(outcome -> outcome.description().plainText())
                .containsExactly("Zostaje.");
    }
}
