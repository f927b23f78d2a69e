package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.BulkLine;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Step;
import org.praktyki.core.text.Slug;

@NullMarked
class BulkChangeTest extends PanelTest {

    private Practice first = Samples.published("Łąka pierwsza");
    private Practice second = Samples.published("Łąka druga");
    private Practice draft = Practice.draft("Szkic o lokalu").build();

    @BeforeEach
    void open() {
        first = praktyki.practices().save(Installation.ACTOR, first);
        second = praktyki.practices().save(Installation.ACTOR, second);
        draft = praktyki.practices().save(Installation.ACTOR, draft);
        signedIn();
        go("");
    }

    private PracticesGrid grid() {
        return find(PracticesGrid.class).single();
    }

    /** Ticks the box of a row, which the grid makes as the row comes into sight. */
    private void choose(Practice practice) {
        ComponentRenderer<?, Practice> renderer =
                (ComponentRenderer<?, Practice>) grid().getColumnByKey("choice").getRenderer();
        Checkbox box = (Checkbox) renderer.createComponent(practice);
        assertThat(box.getAriaLabel()).contains("Zaznacz: " + practice.title());
        box.setValue(!box.getValue());
    }

    @SuppressWarnings("unchecked")
    private <T> void select(String label, T value) {
        Select<T> select = find(Select.class)
                .withCondition(any -> label.equals(any.getLabel()))
                .single();
        assertThat(select.getListDataView().getItems()).contains(value);
        select.setValue(value);
    }

    private List<BulkLine> lines() {
        return find(BulkTable.class).single().getListDataView().getItems().toList();
    }

    private Stream<String> details() {
        Texts texts = Texts.of(Texts.POLISH);
        Differences differences = new Differences(texts, praktyki.categories().tree());
        return lines().stream().flatMap(line -> BulkTable.details(texts, differences, line));
    }

    private String says() {
        return find(Paragraph.class)
                .withCondition(p -> "status".equals(p.getElement().getAttribute("role")))
                .single()
                .getText();
    }

    private Practice now(Practice practice) {
        return praktyki.practices().find(Installation.ACTOR, practice.id()).orElseThrow();
    }

    private void moveToCulture() {
        select("Co zmienić", BulkChoice.Kind.MOVE);
        find(TopicSelect.class)
                .withCondition(topic -> topic.getHelperText() == null)
                .single()
                .setValue(new Slug("kultura"));
        click("Pokaż, co się zmieni");
    }

    @Test
    void whatIsChosenIsCounted() {
        assertThat(button("Zmień zaznaczone…").isEnabled()).isFalse();
        choose(first);
        choose(draft);
        assertThat(find(Span.class)
                        .withCondition(span -> span.getText().startsWith("Zaznaczono"))
                        .single()
                        .getText())
                .isEqualTo("Zaznaczono: 2");
        choose(first);
        assertThat(grid().chosen()).containsExactly(draft.id());

        write(field("Szukaj w tytułach"), "łąka");

        assertThat(grid().chosen()).isEmpty();
        assertThat(button("Zmień zaznaczone…").isEnabled()).isFalse();
    }

    @Test
    void whatWouldChangeIsSeenDoneAndUndone() {
        choose(first);
        choose(second);
        click("Zmień zaznaczone…");
        moveToCulture();

        assertThat(says()).isEqualTo("Zmieni się: 2. Bez zmian: 0. Nie da się zmienić: 0.");
        assertThat(details())
                .containsExactly("Dział: – → Usługi społeczne › Kultura", "Dział: – → Usługi społeczne › Kultura");
        assertThat(now(first)).isEqualTo(first);

        click("Zmień (2)");

        assertThat(says()).isEqualTo("Zmieniono: 2. Bez zmian: 0. Nie zmieniono: 0.");
        assertThat(now(first).category()).contains(new Slug("kultura"));
        assertThat(grid().chosen()).isEmpty();
        click("Zamknij");

        click("Cofnij zmianę zbiorczą");

        assertThat(now(first).category()).isEmpty();
        assertThat(now(first).version()).isEqualTo(3);
        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Cofnij zmianę zbiorczą");
    }

    @Test
    void allThatTheFilterFindsCanBeChanged() {
        write(field("Szukaj w tytułach"), "łąka");
        click("Zmień wszystkie znalezione (2)…");
        moveToCulture();
        click("Zmień (2)");

        assertThat(now(second).category()).contains(new Slug("kultura"));
        assertThat(now(draft)).isEqualTo(draft);
    }

    @Test
    void whyAPracticeIsRefusedStandsFirst() {
        choose(first);
        choose(draft);
        click("Zmień zaznaczone…");
        select("Co zmienić", BulkChoice.Kind.TAKE);
        select("Nowy status", Step.ARCHIVE);
        click("Pokaż, co się zmieni");
        TextArea reason = area("Powód");
        assertThat(reason.isInvalid()).isTrue();

        reason.setValue("Projekt się skończył");
        click("Pokaż, co się zmieni");

        assertThat(says()).isEqualTo("Zmieni się: 1. Bez zmian: 0. Nie da się zmienić: 1.");
        assertThat(lines()).extracting(BulkLine::title).containsExactly(draft.title(), first.title());
        assertThat(details().findFirst().orElseThrow()).startsWith("Status: ");

        click("Wróć do wyboru");
        click("Pokaż, co się zmieni");
        click("Zmień (1)");
        assertThat(now(first).status()).isEqualTo(PracticeStatus.ARCHIVED);
        assertThat(now(draft)).isEqualTo(draft);
    }

    @Test
    void whatSomeoneWentOnWithStaysAndThatIsSaid() {
        choose(first);
        choose(second);
        click("Zmień zaznaczone…");
        moveToCulture();
        click("Zmień (2)");
        click("Zamknij");
        Practice goneOn = praktyki.practices()
                .save(
                        Installation.ACTOR,
                        now(first).toBuilder().title("Ktoś inny").build());

        click("Cofnij zmianę zbiorczą");

        assertThat(now(first)).isEqualTo(goneOn);
        assertThat(now(second).category()).isEmpty();
        assertThat(find(Paragraph.class)
                        .withCondition(p -> p.getText().startsWith("Cofnięto: 1. Nie udało się cofnąć: 1"))
                        .exists())
                .isTrue();
    }

    @Test
    void nobodyIsOfferedWhatTheirRolesNeverAllow() {
        signedInAs(new Actor("autorka", Set.of(Role.AUTHOR)));
        Practice own = praktyki.practices()
                .save(
                        new Actor("autorka", Set.of(Role.AUTHOR)),
                        Practice.draft("Moja")
                                .category(Optional.of(new Slug("kultura")))
                                .build());
        go("practices/new");
        go("");
        choose(own);
        click("Zmień zaznaczone…");
        select("Co zmienić", BulkChoice.Kind.TAKE);
        Select<?> step = find(Select.class)
                .withCondition(any -> "Nowy status".equals(any.getLabel()))
                .single();
        assertThat(step.getListDataView().getItems().toList()).isEqualTo(List.of(Step.SUBMIT, Step.TAKE_BACK));
    }
}
