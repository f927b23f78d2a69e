package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.TreeDraft;
import org.praktyki.core.text.Slug;

@NullMarked
class TopicsViewTest extends PanelTest {

    private Practice practice = Samples.full();

    @BeforeEach
    void open() {
        practice = praktyki.practices().save(Installation.ACTOR, practice);
        signedIn();
        go("topics");
    }

    @SuppressWarnings("unchecked")
    private static TreeGrid<Slug> grid() {
        return find(TreeGrid.class).single();
    }

    private static void choose(String code) {
        grid().select(new Slug(code));
    }

    private static Optional<String> chosen() {
        return grid().asSingleSelect().getOptionalValue().map(Slug::value);
    }

    /** What the tree shows, from top to bottom. */
    private static List<String> shown() {
        return ((TopicsView) view())
                .editor().draft().tree().inOrder().stream().map(Category::name).toList();
    }

    private List<String> stored() {
        return praktyki.categories().tree().inOrder().stream()
                .map(Category::name)
                .toList();
    }

    private static String says() {
        return find(Paragraph.class).withClassName("says").single().getText();
    }

    private static String errors() {
        return text(find(Div.class).withClassName("errors").single());
    }

    private static List<String> listed() {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getParent()
                        .filter(TreeChangesList.class::isInstance)
                        .isPresent())
                .map(PanelTest::text)
                .toList();
    }

    private static TopicChoice choice() {
        return find(TopicChoice.class).single();
    }

    private void chooseInDialog(String code) {
        choice().setValue(praktyki.categories().tree().find(new Slug(code)).orElseThrow());
    }

    private void save() {
        click("Zapisz…");
        click("Zapisz zmiany");
    }

    private static boolean asks() {
        return find(Dialog.class).exists();
    }

    private void changedByOthers(TreeDraft draft) {
        praktyki.categories().change(Installation.ACTOR, draft.read(), draft.tree());
    }

    private TreeDraft others() {
        return new TreeDraft(praktyki.categories().tree(), praktyki.categories().inUse(Installation.ACTOR));
    }

    @Test
    void theTreeIsShownWithCodesAndPractices() {
        assertThat(shown()).containsExactly("Usługi społeczne", "Kultura", "Oświata", "Dialog społeczny");
        assertThat(grid().isExpanded(new Slug("uslugi-spoleczne"))).isTrue();
        assertThat(grid().getColumns())
                .extracting(Grid.Column::getHeaderText)
                .containsExactly("Dział", "Kod w adresie", "Praktyki");
        assertThat(((TopicsView) view()).editor().draft().practices(new Slug("kultura")))
                .isEqualTo(1);
    }

    @Test
    void nothingIsStoredBeforeItIsSaved() {
        click("Dodaj dział");
        write(field("Nazwa działu"), "Energia");
        click("Zatwierdź");

        assertThat(shown()).endsWith("Energia");
        assertThat(says()).isEqualTo("Dodano „Energia”.");
        assertThat(chosen()).contains("energia");
        assertThat(stored()).doesNotContain("Energia");

        click("Zapisz…");
        assertThat(listed()).containsExactly("Nowy dział: Energia");
        click("Wróć do edycji");
        assertThat(stored()).doesNotContain("Energia");

        save();
        assertThat(stored()).endsWith("Energia");
        assertThat(((TopicsView) view()).hasUnsavedChanges()).isFalse();
    }

    @Test
    void aBadNameIsRefusedBesideTheField() {
        choose("uslugi-spoleczne");
        click("Dodaj poddział");
        click("Zatwierdź");
        assertThat(field("Nazwa działu").getErrorMessage()).isEqualTo("To pole jest wymagane");

        write(field("Nazwa działu"), "KULTURA");
        click("Zatwierdź");
        assertThat(field("Nazwa działu").isInvalid()).isTrue();
        assertThat(field("Nazwa działu").getErrorMessage()).isEqualTo("Taka wartość już istnieje");

        write(field("Nazwa działu"), "Sport");
        click("Zatwierdź");
        assertThat(asks()).isFalse();
        assertThat(shown()).containsSubsequence("Kultura", "Oświata", "Sport", "Dialog społeczny");
    }

    @Test
    void aTopicIsRenamedAndKeepsItsCode() {
        choose("kultura");
        click("Zmień nazwę");
        assertThat(field("Nazwa działu").getValue()).isEqualTo("Kultura");
        write(field("Nazwa działu"), "Kultura i sztuka");
        click("Zatwierdź");
        save();

        assertThat(praktyki.categories().tree().find(new Slug("kultura")))
                .map(Category::name)
                .contains("Kultura i sztuka");
    }

    @Test
    void topicsChangePlacesAndSayWhereTheyAre() {
        choose("oswiata");
        click("W górę");
        assertThat(says()).isEqualTo("„Oświata”: Usługi społeczne, miejsce 1 z 2.");
        assertThat(shown()).containsSubsequence("Oświata", "Kultura");
        click("W górę");
        assertThat(says()).isEqualTo("„Oświata” stoi już na pierwszym miejscu.");
        click("W dół");
        assertThat(((TopicsView) view()).hasUnsavedChanges()).isFalse();
        click("W dół");
        assertThat(says()).isEqualTo("„Oświata” stoi już na ostatnim miejscu.");
    }

    @Test
    void aTopicGoesUnderAnotherOne() {
        choose("oswiata");
        click("Przenieś…");
        assertThat(choice().getListDataView().getItems())
                .extracting(Category::name)
                .containsExactly("Usługi społeczne", "Kultura", "Dialog społeczny");
        chooseInDialog("dialog-spoleczny");
        click("Przenieś");

        click("Zapisz…");
        assertThat(listed()).containsExactly("Przeniesiony: „Oświata” (Usługi społeczne → Dialog społeczny)");
        click("Zapisz zmiany");
        assertThat(stored()).containsExactly("Usługi społeczne", "Kultura", "Dialog społeczny", "Oświata");
    }

    @Test
    void aTopicBecomesASection() {
        choose("oswiata");
        click("Przenieś…");
        choice().clear();
        click("Przenieś");
        assertThat(says()).isEqualTo("„Oświata”: najwyższy poziom, miejsce 3 z 3.");
    }

    @Test
    void practicesOfARemovedTopicAreMovedFirst() {
        choose("kultura");
        click("Usuń");
        assertThat(text(find(Dialog.class).single())).contains("Liczba praktyk, które tu stoją: 1.");
        click(last("Usuń"));
        assertThat(choice().isInvalid()).isTrue();
        assertThat(shown()).contains("Kultura");

        chooseInDialog("oswiata");
        click(last("Usuń"));
        assertThat(shown()).doesNotContain("Kultura");
        assertThat(chosen()).as("the keyboard goes on beside it").contains("oswiata");
        assertThat(category()).contains("kultura");

        click("Zapisz…");
        assertThat(listed())
                .containsExactly(
                        "Usunięty dział: Usługi społeczne › Kultura", "Praktyki przechodzą: „Kultura” (1) → „Oświata”");
        click("Zapisz zmiany");
        assertThat(stored()).doesNotContain("Kultura");
        assertThat(category()).contains("oswiata");
        assertThat(praktyki.practices().history(Installation.ACTOR, practice.id()))
                .hasSize(2);
    }

    private Button last(String text) {
        return buttons(text).getLast();
    }

    private Optional<String> category() {
        return praktyki.practices()
                .find(Installation.ACTOR, practice.id())
                .flatMap(Practice::category)
                .map(Slug::value);
    }

    @Test
    void stepsAreTakenBackUntilTheyAreSaved() {
        choose("dialog-spoleczny");
        click("Usuń");
        click(last("Usuń"));
        choose("oswiata");
        click("W górę");

        click("Cofnij");
        assertThat(says()).isEqualTo("Cofnięto ostatnią zmianę.");
        assertThat(shown()).containsExactly("Usługi społeczne", "Kultura", "Oświata");
        click("Cofnij");
        assertThat(shown()).endsWith("Dialog społeczny");
        click("Cofnij");
        assertThat(says()).isEqualTo("Nie ma czego cofnąć.");
    }

    @Test
    void changesAreDropped() {
        choose("oswiata");
        click("W górę");
        click("Porzuć zmiany");
        assertThat(shown()).isEqualTo(stored());
        click("Zapisz…");
        assertThat(asks()).as("there is nothing to save").isFalse();
    }

    @Test
    void withoutAChosenTopicItIsSaidWhatToDo() {
        click("W górę");
        assertThat(says()).isEqualTo("Najpierw wybierz dział na liście.");
    }

    @Test
    void leavingIsAskedForWhereSomethingIsUnsaved() {
        choose("oswiata");
        click("W górę");
        go("");
        assertThat(asks()).isTrue();
        click("Zostań na stronie");
        assertThat(view()).isInstanceOf(TopicsView.class);
        go("");
        click("Opuść bez zapisywania");
        assertThat(view()).isInstanceOf(PracticesView.class);
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        choose("kultura");
        click("Zmień nazwę");
        write(field("Nazwa działu"), "Kultura i sztuka");
        click("Zatwierdź");
        choose("oswiata");
        click("W górę");
        TreeDraft others = others();
        others.add("Energia", Optional.empty());
        others.remove(new Slug("oswiata"), Optional.empty());
        changedByOthers(others);

        save();

        assertThat(stored()).contains("Kultura", "Energia").doesNotContain("Oświata");
        assertThat(listed())
                .containsExactly(
                        "Nowy dział: Energia",
                        "Usunięty dział: Usługi społeczne › Oświata",
                        "Nowa nazwa: „Kultura” → „Kultura i sztuka”",
                        "Nowa kolejność (Usługi społeczne): Oświata, Kultura i sztuka");

        click("Nanieś moje zmiany na zapisane działy");
        assertThat(errors()).startsWith("Liczba twoich zmian, których nie dało się już nanieść: 1.");
        assertThat(shown()).containsExactly("Usługi społeczne", "Kultura i sztuka", "Dialog społeczny", "Energia");

        save();
        assertThat(stored()).isEqualTo(shown()).contains("Kultura i sztuka");
    }

    @Test
    void whoWasOvertakenMayGiveUpTheirChanges() {
        choose("oswiata");
        click("W górę");
        TreeDraft others = others();
        others.rename(new Slug("kultura"), "Kultura i sztuka");
        changedByOthers(others);
        save();
        click("Porzuć moje zmiany");
        assertThat(shown()).isEqualTo(stored()).containsSubsequence("Kultura i sztuka", "Oświata");
    }

    @Test
    void aPracticeThatComesMeanwhileKeepsItsTopic() {
        choose("oswiata");
        click("Usuń");
        click(last("Usuń"));
        praktyki.practices()
                .save(
                        Installation.ACTOR,
                        Samples.published("Przyszła później").toBuilder()
                                .category(Optional.of(new Slug("oswiata")))
                                .build());

        save();

        assertThat(stored()).contains("Oświata");
        assertThat(errors())
                .startsWith("Nie zapisano: w usuwanych działach pojawiły się tymczasem praktyki")
                .contains("Oświata: 1");

        click("Cofnij");
        choose("oswiata");
        click("Usuń");
        chooseInDialog("kultura");
        click(last("Usuń"));
        save();
        assertThat(stored()).doesNotContain("Oświata");
        assertThat(praktyki.categories().inUse(Installation.ACTOR)).containsEntry(new Slug("kultura"), 2L);
    }

    @Test
    void aPracticeThatCannotBeMovedIsNamed() {
        TreeDraft others = others();
        others.remove(new Slug("oswiata"), Optional.empty());
        changedByOthers(others);

        List<PracticeMoves.Left> left = new PracticeMoves(new Desk(praktyki, "/praktyki"))
                .make(Map.of(new Slug("kultura"), new Slug("oswiata")));

        assertThat(left).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo(practice.title());
            assertThat(one.why()).startsWith("Dział: Nie ma takiego działu");
        });
        assertThat(category()).contains("kultura");
    }
}
