package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.TableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.taxonomy.CategoryTree;

@NullMarked
class HistoryTest extends PanelTest {

    private Practice first = Samples.full();
    private Practice second = first;

    @BeforeEach
    void open() {
        first = praktyki.practices().save(Installation.ACTOR, first);
        second = praktyki.practices()
                .save(
                        Actor.system("import"),
                        first.toBuilder()
                                .title("Bibliobus")
                                .category(Optional.empty())
                                .status(PracticeStatus.DRAFT)
                                .build());
        signedIn();
        go("practices/" + first.id());
        click("Historia");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<RevisionEntry> versions() {
        return find(RadioButtonGroup.class).single();
    }

    private List<RevisionEntry> history() {
        return versions().getListDataView().getItems().toList();
    }

    private void choose(int index) {
        versions().setValue(history().get(index));
    }

    private List<String> rows() {
        return find(TableRow.class).all().stream().map(PanelTest::text).toList();
    }

    private String says() {
        return find(Paragraph.class)
                .withCondition(p -> "status".equals(p.getElement().getAttribute("role")))
                .single()
                .getText();
    }

    private Practice now() {
        return praktyki.practices().find(Installation.ACTOR, first.id()).orElseThrow();
    }

    private boolean dialogIsOpen() {
        return find(Dialog.class).exists();
    }

    @Test
    void everyVersionIsListedWithWhoSavedItAndWhen() {
        assertThat(history()).isEqualTo(praktyki.practices().history(Installation.ACTOR, first.id()));
        assertThat(history().stream().map(versions().getItemLabelGenerator()))
                .satisfiesExactly(
                        label -> assertThat(label)
                                .matches(
                                        "Wersja 2: \\d{1,2}\\.\\d{2}\\.\\d{4}, \\d{2}:\\d{2}, system:import \\(obecna\\)"),
                        label -> assertThat(label).startsWith("Wersja 1: ").endsWith(", redakcja"));
        assertThat(says()).startsWith("Wybierz wersję");
        assertThat(button("Przywróć tę wersję").isEnabled()).isFalse();
    }

    @Test
    void whatDiffersFromTheCurrentVersionIsShown() {
        choose(1);

        assertThat(rows())
                .containsExactly(
                        "PoleWersja 1Wersja obecna",
                        "Statusopublikowanaszkic",
                        "Tytuł" + first.title() + "Bibliobus",
                        "DziałUsługi społeczne › Kultura–");
        assertThat(says()).startsWith("Liczba pól, które się różnią: 3.");

        choose(0);

        assertThat(rows()).isEmpty();
        assertThat(says()).isEqualTo("To jest obecna wersja.");
        assertThat(button("Przywróć tę wersję").isEnabled()).isFalse();
    }

    @Test
    void aVersionIsRestoredAsANewOneAndShownInTheForm() {
        choose(1);
        click("Przywróć tę wersję");

        assertThat(dialogIsOpen()).isFalse();
        assertThat(now().version()).isEqualTo(3);
        assertThat(now().title()).isEqualTo(first.title());
        assertThat(now().category()).isEqualTo(first.category());
        assertThat(now().status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(field("Tytuł").getValue()).isEqualTo(first.title());

        write(field("Tytuł"), "Bibliobus znowu");
        click("Zapisz");
        assertThat(now().version()).isEqualTo(4);

        click("Historia");
        assertThat(history()).hasSize(4);
    }

    @Test
    void whatIsNotSavedIsAskedForBeforeItIsLost() {
        click("Zamknij");
        write(field("Tytuł"), "Jeszcze niezapisany");
        click("Historia");
        choose(1);
        click("Przywróć tę wersję");
        assertThat(now()).isEqualTo(second);

        click("Anuluj");
        assertThat(now()).isEqualTo(second);
        assertThat(field("Tytuł").getValue()).isEqualTo("Jeszcze niezapisany");

        click("Przywróć tę wersję");
        click("Przywróć bez zapisywania zmian");
        assertThat(now().title()).isEqualTo(first.title());
        assertThat(field("Tytuł").getValue()).isEqualTo(first.title());
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void whoWasOvertakenSeesTheNewDifferencesAndMayRestoreKnowingly() {
        choose(1);
        Practice third = praktyki.practices()
                .save(Installation.ACTOR, second.toBuilder().title("Ktoś inny").build());

        click("Przywróć tę wersję");

        assertThat(now()).isEqualTo(third);
        assertThat(warning()).startsWith("Nie przywrócono: ktoś inny");
        assertThat(history()).hasSize(3);
        assertThat(rows()).contains("Tytuł" + first.title() + "Ktoś inny");

        click("Przywróć tę wersję");
        assertThat(now().title()).isEqualTo(first.title());
        assertThat(now().version()).isEqualTo(4);
    }

    @Test
    void whyAVersionCannotBeRestoredIsSaid() {
        praktyki.categories().replace(Actor.system("test"), CategoryTree.EMPTY);
        choose(1);

        click("Przywróć tę wersję");

        assertThat(now()).isEqualTo(second);
        assertThat(warning())
                .startsWith("Tej wersji nie można przywrócić: Dział: ")
                .contains("kultura");
        assertThat(dialogIsOpen()).isTrue();
    }

    private String warning() {
        return text(find(Div.class)
                .withClassName("errors")
                .withCondition(div -> !text(div).isEmpty())
                .single());
    }

    @Test
    void aPracticeThatWasNeverSavedHasNoHistory() {
        click("Zamknij");
        assertThat(button("Historia").isVisible()).isTrue();

        go("practices/new");

        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Historia");
    }
}
