package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.TableRow;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;

/** What is written is found again after a tab was closed without saving. */
@NullMarked
class AutosaveTest extends PanelTest {

    private Practice stored = Samples.full();

    @BeforeEach
    void open() {
        stored = praktyki.practices().save(Installation.ACTOR, stored);
        signedIn();
        go("practices/" + stored.id());
    }

    private Practice now() {
        return praktyki.practices().find(Installation.ACTOR, stored.id()).orElseThrow();
    }

    private static void keep() {
        ((EditorView) view()).keep();
    }

    /** Another tab, in which nothing was written. */
    private void reopen(String address) {
        closeWindow();
        openWindow();
        signedIn();
        go(address);
    }

    private void reopen() {
        reopen("practices/" + stored.id());
    }

    private static boolean offered() {
        return find(Dialog.class).all().stream()
                .anyMatch(dialog -> dialog.getHeaderTitle().equals("Niezapisane zmiany"));
    }

    @Test
    void whatWasWrittenIsOfferedShownAndRestored() {
        write(field("Tytuł"), "Jeszcze niezapisany");
        write(field("Kod pocztowy"), "18-4");
        write(area("Adresy e-mail"), "biblioteka@example.org\npół");
        keep();
        reopen();
        assertThat(offered()).isTrue();
        assertThat(find(TableRow.class).all().stream().map(PanelTest::text))
                .contains("Tytuł" + stored.title() + "Jeszcze niezapisany");
        assertThat(field("Tytuł").getValue()).isEqualTo(stored.title());
        click("Przywróć zmiany");
        assertThat(field("Tytuł").getValue()).isEqualTo("Jeszcze niezapisany");
        assertThat(field("Kod pocztowy").getValue()).isEqualTo("18-4");
        assertThat(area("Adresy e-mail").getValue()).isEqualTo("biblioteka@example.org\npół");
        assertThat(now()).isEqualTo(stored);
        click("Zapisz");
        assertThat(field("Kod pocztowy").getErrorMessage()).startsWith(Problem.NOT_A_POSTCODE.message(Texts.POLISH));
        write(field("Kod pocztowy"), "18-401");
        write(area("Adresy e-mail"), "");
        click("Zapisz");
        assertThat(now().title()).isEqualTo("Jeszcze niezapisany");
        reopen();
        assertThat(offered()).isFalse();
    }

    @Test
    void whatWasWrittenCanBeDropped() {
        write(field("Tytuł"), "Nie to");
        keep();
        reopen();
        click("Odrzuć zmiany");
        assertThat(field("Tytuł").getValue()).isEqualTo(stored.title());
        reopen();
        assertThat(offered()).isFalse();
    }

    @Test
    void whatIsTakenBackIsNotKept() {
        write(field("Tytuł"), "Nie to");
        keep();
        write(field("Tytuł"), stored.title());
        keep();
        reopen();
        assertThat(offered()).isFalse();
    }

    @Test
    void whoLeavesWithoutSavingIsNotAskedAgain() {
        write(field("Tytuł"), "Nie to");
        keep();
        go("");
        click("Opuść bez zapisywania");
        go("practices/" + stored.id());
        assertThat(offered()).isFalse();
    }

    @Test
    void aDraftNeverOverwritesWhatSomeoneElseSavedSince() {
        write(field("Tytuł"), "Moje");
        keep();
        Practice theirs = praktyki.practices()
                .save(Installation.ACTOR, stored.toBuilder().title("Cudze").build());
        reopen();
        click("Przywróć zmiany");
        click("Zapisz");
        assertThat(now()).isEqualTo(theirs);
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Ktoś inny zapisał tę praktykę");
        click("Zapisz moją wersję");
        assertThat(now().title()).isEqualTo("Moje");
    }

    @Test
    void aNewPracticeIsNotLostEither() {
        go("practices/new");
        write(field("Tytuł"), "Nigdy niezapisana");
        write(
                find(RichTextEditor.class)
                        .withCondition(editor -> "Treść".equals(editor.getLabel()))
                        .atIndex(1),
                "<p>Początek</p>");
        write(
                find(TextField.class)
                        .withCondition(field -> "Nagłówek".equals(field.getLabel()))
                        .atIndex(1),
                "");
        keep();
        reopen("practices/new");
        click("Przywróć zmiany");
        assertThat(field("Tytuł").getValue()).isEqualTo("Nigdy niezapisana");
        assertThat(find(TextField.class)
                        .withCondition(field -> "Nagłówek".equals(field.getLabel()))
                        .atIndex(1)
                        .getValue())
                .isEmpty();
        assertThat(find(RichTextEditor.class)
                        .withCondition(editor -> "Treść".equals(editor.getLabel()))
                        .atIndex(1)
                        .getValue())
                .isEqualTo("<p>Początek</p>");
        write(
                find(TextField.class)
                        .withCondition(field -> "Nagłówek".equals(field.getLabel()))
                        .atIndex(1),
                "Opis");
        click("Zapisz");
        reopen("practices/new");
        assertThat(offered()).isFalse();
    }

    @Test
    void aResolvedFindingStaysResolved() {
        click("Rozwiązane");
        keep();
        reopen();
        click("Przywróć zmiany");
        click("Zapisz");
        assertThat(now().findings()).isEmpty();
    }
}
