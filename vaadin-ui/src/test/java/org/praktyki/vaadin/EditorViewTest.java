package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;

@NullMarked
class EditorViewTest extends PanelTest {

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

    /** Someone else's change between opening and saving. */
    private Practice meanwhile() {
        return praktyki.practices()
                .save(
                        Installation.ACTOR,
                        stored.toBuilder().title("Tytuł od kogoś innego").build());
    }

    private void saveMineMeanwhile() {
        meanwhile();
        write(field("Tytuł"), "Mój tytuł");
        write(field("Miejscowość"), "Zambrów");
        click("Zapisz");
    }

    @Test
    void aChangeIsSaved() {
        write(field("Tytuł"), "Bibliobus");
        click("Zapisz");
        assertThat(now().title()).isEqualTo("Bibliobus");
        assertThat(now().version()).isEqualTo(2);
        write(field("Tytuł"), "Bibliobus i prasa");
        click("Zapisz");
        assertThat(now().title()).isEqualTo("Bibliobus i prasa");
    }

    @Test
    void whoHasAPartIsSavedWithThePractice() {
        Partner caritas = praktyki.partners()
                .save(Installation.ACTOR, Partner.named("Caritas").build());
        click("Dodaj partnera");
        click("Zapisz");
        PartnerChooser chooser = find(PartnerChooser.class).single();
        assertThat(chooser.isInvalid()).isTrue();
        chooser.show(Optional.of(caritas.id()));
        click("Zapisz");
        assertThat(praktyki.partners().directory(Installation.ACTOR).partsIn(stored.id()))
                .containsExactly(new Involvement(caritas.id(), Involvement.Part.COOPERATES));
        assertThat(find(PartnerChooser.class).single().read()).hasValue(caritas.id());

        click("Usuń udział");
        step("Pracuj nad nową wersją");
        assertThat(praktyki.partners().directory(Installation.ACTOR).partsIn(stored.id()))
                .isEmpty();
    }

    @Test
    void aPartnerThatTheTextNamesIsSuggestedAndAddedByWhoeverAgrees() {
        Partner lantern = praktyki.partners()
                .save(
                        Installation.ACTOR,
                        Partner.named("Stowarzyszenie Latarnia Morska").build());
        write(richText("Skrót"), "<p>Dyżury pełni Stowarzyszenie Latarnia Morska.</p>");
        click("Znajdź partnerów w treści");
        assertThat(find(PartnerChooser.class).all()).isEmpty();
        click("Dodaj");
        assertThat(find(PartnerChooser.class).single().read()).hasValue(lantern.id());
        click("Znajdź partnerów w treści");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Dodaj");
    }

    @Test
    void whoMayNotChangeThePracticeOnlyReadsWhoHasAPart() {
        Partner caritas = praktyki.partners()
                .save(Installation.ACTOR, Partner.named("Caritas").build());
        praktyki.partners()
                .involve(Installation.ACTOR, stored, List.of(new Involvement(caritas.id(), Involvement.Part.FUNDS)));
        signedInAs(new Actor("recenzja", Set.of(Role.REVIEWER)));
        go("practices/" + stored.id());
        assertThat(find(PartnerChooser.class).single().isReadOnly()).isTrue();
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Dodaj partnera");
    }

    @Test
    void whatTheCoreRefusesIsSaidAndNothingIsSaved() {
        write(richText("Skrót"), "");
        find(RichTextEditor.class)
                .withCondition(editor -> editor.getLabel().equals("Treść"))
                .all()
                .forEach(editor -> write(editor, ""));
        click("Zapisz");
        assertThat(now()).isEqualTo(stored);
        assertThat(richText("Skrót").isInvalid()).isTrue();
    }

    @Test
    void anEditThatSomeoneElseOvertookIsRefusedShowingBothVersions() {
        saveMineMeanwhile();
        assertThat(now().title()).isEqualTo("Tytuł od kogoś innego");
        List<TableRow> rows = find(TableRow.class).all();
        assertThat(rows.stream().map(PanelTest::text))
                .containsExactly(
                        "PoleWersja zapisanaMoja wersja",
                        "TytułTytuł od kogoś innegoMój tytuł",
                        "MiejscowośćŁomżaZambrów");
        assertThat(field("Tytuł").getValue()).isEqualTo("Mój tytuł");
    }

    @Test
    void whoeverGoesOnEditingLosesNothing() {
        saveMineMeanwhile();
        click("Zostań przy edycji");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(field("Tytuł").getValue()).isEqualTo("Mój tytuł");
        assertThat(now().title()).isEqualTo("Tytuł od kogoś innego");
        click("Zapisz");
        assertThat(find(Dialog.class).exists()).isTrue();
    }

    @Test
    void theStoredVersionCanBeLoaded() {
        saveMineMeanwhile();
        click("Wczytaj wersję zapisaną");
        assertThat(field("Tytuł").getValue()).isEqualTo("Tytuł od kogoś innego");
        assertThat(field("Miejscowość").getValue()).isEqualTo("Łomża");
        click("Zapisz");
        assertThat(now().version()).isEqualTo(3);
    }

    @Test
    void myVersionCanBeSavedKnowingly() {
        saveMineMeanwhile();
        click("Zapisz moją wersję");
        assertThat(now().title()).isEqualTo("Mój tytuł");
        assertThat(now().recordCard().locality()).hasValue("Zambrów");
        assertThat(now().attachments()).isEqualTo(stored.attachments());
        assertThat(now().version()).isEqualTo(3);
    }

    @Test
    void aPracticeThatIsNoLongerPublicIsNotLinked() {
        Anchor page = find(Anchor.class).withText("Zobacz stronę").single();
        assertThat(page.getHref()).endsWith("/praktyki/practices/" + stored.slug());
        step("Pracuj nad nową wersją");
        assertThat(page.isVisible()).isTrue();
        step("Wycofaj");
        write(area("Powód"), "Pomyłka");
        click("Wycofaj");
        assertThat(now().status()).isEqualTo(PracticeStatus.WITHDRAWN);
        assertThat(page.isVisible()).isFalse();
    }

    @Test
    void leavingWithSomethingUnsavedAsksFirst() {
        write(field("Tytuł"), "Mój tytuł");
        go("");
        assertThat(view()).isInstanceOf(EditorView.class);
        click("Opuść bez zapisywania");
        assertThat(view()).isInstanceOf(PracticesView.class);
        assertThat(now()).isEqualTo(stored);
    }

    @Test
    void signingOutWithSomethingUnsavedAsksFirst() {
        write(field("Tytuł"), "Mój tytuł");
        click("Wyloguj się");
        assertThat(isSignedIn()).isTrue();
        click("Zostań na stronie");
        assertThat(field("Tytuł").getValue()).isEqualTo("Mój tytuł");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void leavingUnchangedAsksNothing() {
        go("");
        assertThat(view()).isInstanceOf(PracticesView.class);
    }

    @Test
    void aNewPracticeGetsAnAddressOfItsOwnWhenItIsSaved() {
        go("practices/new");
        write(field("Tytuł"), "Nowa praktyka gminy");
        click("Zapisz");
        Practice saved = praktyki.practices().list(Installation.ACTOR, PracticeFilter.ALL, 0, 10).stream()
                .filter(practice -> practice.title().equals("Nowa praktyka gminy"))
                .findFirst()
                .orElseThrow();
        assertThat(saved.status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("practices/" + saved.id());
        assertThat(find(Div.class).withClassName("errors").single().getComponentCount())
                .isZero();
    }

    @Test
    void aPracticeThatIsNotThereIsNotFound() {
        for (String id : new String[] {Samples.full().id().toString(), "niczego"}) {
            go("practices/" + id);
            assertThat(view()).as(id).isInstanceOf(NotFoundView.class);
        }
    }
}
