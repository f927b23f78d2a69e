package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.TableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Step;

/** The life of a practice as it is led from the editor, by whom and with what is asked on the way. */
@NullMarked
class SteppingTest extends PanelTest {

    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final Actor EDITOR = new Actor("red", Set.of(Role.EDITOR));
    private static final Actor REVIEWER = new Actor("recenzja", Set.of(Role.REVIEWER));

    private Practice practice = Samples.published("Ogród deszczowy");

    private void draft() {
        practice = praktyki.practices()
                .save(AUTHOR, practice.toBuilder().status(PracticeStatus.DRAFT).build());
    }

    private void published() {
        practice = praktyki.practices().save(Installation.ACTOR, practice);
    }

    private void openAs(Actor actor) {
        signedInAs(actor);
        go("practices/" + practice.id());
    }

    private Practice now() {
        return praktyki.practices().find(Installation.ACTOR, practice.id()).orElseThrow();
    }

    private void taken(Actor actor, Step step) {
        practice = praktyki.practices().take(actor, now(), step, Optional.of("tak"));
    }

    private static String standing() {
        return text(find(Div.class).withClassName("standing").single());
    }

    private String errors() {
        return text(find(Div.class).withClassName("errors").single());
    }

    @Test
    void whoMayTakeNoStepIsOfferedNone() {
        draft();
        openAs(AUTHOR);
        assertThat(steps()).containsExactly("Zgłoś do redakcji");
        openAs(EDITOR);
        assertThat(steps()).containsExactly("Zgłoś do redakcji");
        openAs(REVIEWER);
        assertThat(steps()).containsExactly("Wycofaj");
        assertThat(field("Tytuł").isReadOnly()).isTrue();
        openAs(Installation.ACTOR);
        assertThat(steps()).containsExactly("Zgłoś do redakcji", "Opublikuj bez recenzji", "Wycofaj");
    }

    @Test
    void anAuthorDoesNotSeeThePracticeOfAnother() {
        published();
        openAs(AUTHOR);
        assertThat(view()).isInstanceOf(NotFoundView.class);
    }

    @Test
    void aNewPracticeIsHandedInAsItIsWritten() {
        signedInAs(AUTHOR);
        go("practices/new");
        assertThat(steps()).containsExactly("Zgłoś do redakcji");
        write(field("Tytuł"), "Nowa");
        step("Zgłoś do redakcji");
        assertThat(errors()).contains("Nie zgłoszono", "Skrót", "Jednostka wdrażająca");
        assertThat(richText("Skrót").isInvalid()).isTrue();
        assertThat(praktyki.practices().count(AUTHOR, org.praktyki.core.practice.PracticeFilter.ALL))
                .isZero();
    }

    @Test
    void whatIsWrittenIsHandedInWithTheStepAndCanThenOnlyBeRead() {
        draft();
        openAs(AUTHOR);
        write(field("Tytuł"), "Ogród przy szkole");
        step("Zgłoś do redakcji");
        assertThat(now().title()).isEqualTo("Ogród przy szkole");
        assertThat(now().status()).isEqualTo(PracticeStatus.SUBMITTED);
        assertThat(now().version()).isEqualTo(2);
        assertThat(field("Tytuł").isReadOnly()).isTrue();
        assertThat(steps()).containsExactly("Cofnij zgłoszenie");
        step("Cofnij zgłoszenie");
        assertThat(field("Tytuł").isReadOnly()).isFalse();
    }

    @Test
    void whatReturnsToItsAuthorSaysWhy() {
        draft();
        taken(AUTHOR, Step.SUBMIT);
        openAs(EDITOR);
        write(field("Tytuł"), "Ogród deszczowy przy szkole");
        step("Zwróć do poprawy");
        click("Zwróć do poprawy");
        assertThat(area("Powód").isInvalid()).isTrue();
        write(area("Powód"), "Brak kosztów");
        click("Zwróć do poprawy");
        assertThat(now().status()).isEqualTo(PracticeStatus.RETURNED);
        assertThat(now().title()).isEqualTo("Ogród deszczowy przy szkole");
        openAs(AUTHOR);
        assertThat(standing()).contains("Zwrócona do poprawy: Brak kosztów");
    }

    @Test
    void whatIsNotFitForThePublicIsNotPublishedAndSaysWhere() {
        practice = practice.toBuilder().presentation(Presentation.EMPTY).build();
        draft();
        openAs(Installation.ACTOR);
        step("Opublikuj bez recenzji");
        assertThat(errors()).contains("Nie opublikowano");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void aReviewerPublishesNow() {
        draft();
        taken(AUTHOR, Step.SUBMIT);
        taken(EDITOR, Step.ACCEPT);
        openAs(REVIEWER);
        assertThat(steps()).containsExactly("Zwróć do poprawy", "Opublikuj", "Wycofaj");
        step("Opublikuj");
        click("Opublikuj");
        assertThat(now().status()).isEqualTo(PracticeStatus.PUBLISHED);
    }

    @Test
    void aReviewerPublishesLaterAndThinksBetterOfIt() {
        draft();
        taken(AUTHOR, Step.SUBMIT);
        taken(EDITOR, Step.ACCEPT);
        openAs(REVIEWER);
        step("Opublikuj");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> when = find(RadioButtonGroup.class).single();
        when.setValue(false);
        click("Opublikuj");
        DateTimePicker moment = find(DateTimePicker.class).single();
        assertThat(moment.isInvalid()).isTrue();
        assertThat(moment.getErrorMessage()).startsWith("Podaj dzień i godzinę");
        moment.setValue(LocalDateTime.parse("2004-07-01T08:30"));
        assertThat(moment.isInvalid()).isFalse();
        click("Opublikuj");
        assertThat(moment.getErrorMessage()).isEqualTo("Termin już minął");
        moment.setValue(LocalDateTime.parse("2040-07-01T08:30"));
        click("Opublikuj");
        assertThat(now().life().publishAt()).contains(Instant.parse("2040-07-01T06:30:00Z"));
        assertThat(now().status()).isEqualTo(PracticeStatus.IN_REVIEW);
        assertThat(standing()).contains("Publikacja zaplanowana na 1.07.2040, 08:30");
        click("Odwołaj publikację");
        assertThat(now().life().publishAt()).isEmpty();
        assertThat(standing()).doesNotContain("zaplanowana");
    }

    @Test
    void anEditorWorksBesideTheLiveVersionComparesAndGivesUp() {
        published();
        openAs(EDITOR);
        write(field("Tytuł"), "Inny tytuł");
        click("Zapisz");
        assertThat(now().status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(standing()).contains("Opublikowana wersja 1 jest widoczna; pracujesz nad wersją 2.");
        click("Porównaj wersje");
        assertThat(find(TableRow.class).all().stream().map(PanelTest::text)).contains("TytułOgród deszczowyInny tytuł");
        click("Zamknij");
        click("Porzuć wersję roboczą");
        assertThat(now().title()).isEqualTo("Inny tytuł");
        click("Anuluj");
        click("Porzuć wersję roboczą");
        click(find(Dialog.class)
                .single()
                .getFooter()
                .getElement()
                .getChildren()
                .flatMap(element -> element.getComponent().stream())
                .map(com.vaadin.flow.component.button.Button.class::cast)
                .findFirst()
                .orElseThrow());
        assertThat(now().title()).isEqualTo("Ogród deszczowy");
        assertThat(now().status()).isEqualTo(PracticeStatus.PUBLISHED);
        assertThat(field("Tytuł").getValue()).isEqualTo("Ogród deszczowy");
        assertThat(standing()).doesNotContain("pracujesz");
    }

    @Test
    void aPracticeIsArchivedInFavourOfAnother() {
        published();
        Practice heir = praktyki.practices().save(Installation.ACTOR, Samples.published("Nowy ogród"));
        openAs(REVIEWER);
        step("Przenieś do archiwum");
        write(area("Powód"), "Jest nowszy");
        PracticeChooser chooser = (PracticeChooser) find(ComboBox.class)
                .withCondition(box -> "Następczyni".equals(box.getLabel()) && !box.isReadOnly())
                .single();
        chooser.show(Optional.of(heir.id()));
        click("Przenieś do archiwum");
        assertThat(now().status()).isEqualTo(PracticeStatus.ARCHIVED);
        assertThat(now().relations().successor()).contains(heir.id());
        assertThat(standing()).contains("W archiwum: Jest nowszy");
    }

    @Test
    void aStepAboutTheStoredVersionAsksBeforeItLosesWhatIsWritten() {
        published();
        openAs(Installation.ACTOR);
        write(field("Tytuł"), "Jeszcze nie");
        click("Nadal aktualna");
        click("Anuluj");
        assertThat(now().version()).isEqualTo(1);
        assertThat(field("Tytuł").getValue()).isEqualTo("Jeszcze nie");
        click("Nadal aktualna");
        click("Kontynuuj bez zapisywania");
        assertThat(now().life().confirmedOn()).isPresent();
        assertThat(now().title()).isEqualTo("Ogród deszczowy");
        assertThat(standing()).contains("Aktualność potwierdzono");
    }

    @Test
    void aStepOnAVersionThatSomeoneElseOvertookShowsBoth() {
        draft();
        openAs(AUTHOR);
        praktyki.practices()
                .save(EDITOR, now().toBuilder().title("Od kogoś innego").build());
        step("Zgłoś do redakcji");
        assertThat(now().status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Ktoś inny zapisał tę praktykę");
    }
}
