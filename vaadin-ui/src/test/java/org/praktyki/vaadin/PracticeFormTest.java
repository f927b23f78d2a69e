package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

@NullMarked
class PracticeFormTest extends PanelTest {

    private final List<Practice> saved = new ArrayList<>();
    private PracticeForm form;

    @BeforeEach
    void show() {
        form = new PracticeForm(Samples.topics(), Texts.of(Texts.POLISH), saved::add);
        UI.getCurrent().add(form, new Button("Zapisz", click -> form.submit()));
    }

    private void assertRefused(HasValidation field, Problem problem) {
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith(problem.message(Texts.POLISH));
    }

    private String errors() {
        return text(find(Div.class).withClassName("errors").single());
    }

    @Test
    void aPracticeComesBackAsItWas() {
        Practice practice = Samples.full();
        form.edit(practice);
        assertThat(form.read(practice)).isEqualTo(practice);
        assertThat(form.hasUnsavedChanges()).isFalse();
    }

    @Test
    void whatIsWrittenIsSavedAndNothingElseChanges() {
        Practice practice = Samples.full().toBuilder().version(1).build();
        form.edit(practice);
        write(field("Tytuł"), "Bibliobus");
        write(field("Liczba mieszkańców"), "62 020");
        assertThat(form.hasUnsavedChanges()).isTrue();
        click("Zapisz");
        assertThat(saved)
                .containsExactly(practice.toBuilder()
                        .title("Bibliobus")
                        .recordCard(practice.recordCard().toBuilder()
                                .population(62_020L)
                                .build())
                        .build());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceBesideItsField() {
        form.edit(Samples.full());
        write(field("Tytuł"), " ");
        write(field("Kod pocztowy"), "18400");
        write(field("Liczba mieszkańców"), "około 5");
        write(field("Rok, z którego pochodzi liczba"), "20023");
        write(area("Strony internetowe"), "https://example.org\njavascript:alert(1)");
        write(area("Adresy e-mail"), "urzad(at)example.org");
        write(area("Telefony"), "12 345 67 89\n12");
        click("Zapisz");
        assertThat(saved).isEmpty();
        assertRefused(field("Tytuł"), Problem.REQUIRED);
        assertRefused(field("Kod pocztowy"), Problem.NOT_A_POSTCODE);
        assertRefused(field("Liczba mieszkańców"), Problem.NOT_A_NUMBER);
        assertRefused(field("Rok, z którego pochodzi liczba"), Problem.NOT_A_NUMBER);
        assertRefused(area("Strony internetowe"), Problem.NOT_A_WEB_ADDRESS);
        assertRefused(area("Adresy e-mail"), Problem.NOT_AN_EMAIL);
        assertRefused(area("Telefony"), Problem.NOT_A_PHONE);
        assertThat(field("Miejscowość").isInvalid()).isFalse();
        assertThat(errors()).contains("Nie zapisano", "Kod pocztowy", "18400", "javascript:alert(1)");
    }

    @Test
    void eachProblemIsKnownByThePathOfItsValue() {
        form.edit(Samples.full());
        write(area("Telefony"), "12 345 67 89\n12");
        InvalidException refused = catchThrowableOfType(InvalidException.class, () -> form.read(Samples.full()));
        assertThat(refused.findings())
                .containsExactly(new Finding("recordCard.contacts[0].phones[1]", "12", Problem.NOT_A_PHONE));
    }

    @Test
    void correctedErrorsAreGone() {
        form.edit(Samples.full());
        write(field("Kod pocztowy"), "18400");
        click("Zapisz");
        write(field("Kod pocztowy"), "18-401");
        click("Zapisz");
        assertThat(saved).hasSize(1);
        assertThat(field("Kod pocztowy").isInvalid()).isFalse();
        assertThat(errors()).isEmpty();
    }

    @Test
    void whatTheCoreRefusesStandsBesideTheFieldToo() {
        form.edit(Samples.full());
        form.refuse(List.of(new Finding("recordCard.updatedOn", "2020-01-01", Problem.DATES_OUT_OF_ORDER)));
        DatePicker updated = find(DatePicker.class)
                .withCondition(picker -> picker.getLabel().equals("Data aktualizacji"))
                .single();
        assertRefused(updated, Problem.DATES_OUT_OF_ORDER);
    }

    @Test
    void lostMarkupIsNamedAndNotSavedUntilTheAuthorRemovesIt() {
        form.edit(Samples.full());
        RichTextEditor summary = richText("Skrót");
        write(summary, "<p>Nowe</p><script>x()</script><p onclick=\"y()\">i dobre</p>");
        Div warning = find(Div.class).withClassName("warning").atIndex(1);
        assertThat(text(warning)).contains("Pominięto:", "script", "p@onclick");
        click("Zapisz");
        assertThat(saved).isEmpty();
        assertRefused(summary, Problem.UNSAFE_MARKUP);
        click("Usuń te znaczniki");
        assertThat(warning.isVisible()).isFalse();
        click("Zapisz");
        assertThat(saved)
                .singleElement()
                .satisfies(practice -> assertThat(practice.summary().html()).isEqualTo("<p>Nowe</p><p>i dobre</p>"));
    }

    @Test
    void textWithoutMarkupKeepsItsLines() {
        form.edit(Samples.full());
        write(richText("Skrót"), "Pierwszy akapit, R&D\n- raz\n- dwa");
        click("Zapisz");
        assertThat(saved)
                .singleElement()
                .satisfies(practice -> assertThat(practice.summary())
                        .isEqualTo(
                                RichText.ofHtml("<p>Pierwszy akapit, R&amp;D</p><ul><li>raz</li><li>dwa</li></ul>")));
    }

    @Test
    void aResolvedFindingIsGoneAfterSaving() {
        form.edit(Samples.full());
        assertThat(text(find(Section.class).withClassName("findings").single()))
                .contains("Liczba mieszkańców", "ok. 60 tys.", Problem.NOT_A_NUMBER.message(Texts.POLISH));
        click("Rozwiązane");
        assertThat(form.hasUnsavedChanges()).isTrue();
        click("Zapisz");
        assertThat(saved)
                .singleElement()
                .satisfies(practice -> assertThat(practice.findings()).isEmpty());
    }

    @Test
    void contactsAreAddedAndRemoved() {
        Practice practice = Samples.full();
        form.edit(practice);
        click(find(Button.class).withText("Usuń kontakt").atIndex(1));
        click("Dodaj kontakt");
        write(
                find(com.vaadin.flow.component.textfield.TextField.class)
                        .withCondition(field -> field.getLabel().equals("Osoba lub komórka"))
                        .atIndex(2),
                "Wydział Środowiska");
        click("Zapisz");
        assertThat(saved)
                .singleElement()
                .satisfies(changed -> assertThat(changed.recordCard().contacts())
                        .containsExactly(
                                practice.recordCard().contacts().get(1),
                                new Contact(
                                        "Wydział Środowiska",
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Contact.Visibility.INTERNAL)));
    }

    @Test
    void aContactWithoutANameIsNotDroppedInSilence() {
        form.edit(Practice.draft("Nowa").build());
        click("Dodaj kontakt");
        write(area("Telefony"), "12 345 67 89");
        click("Zapisz");
        assertThat(saved).isEmpty();
        assertRefused(field("Osoba lub komórka"), Problem.REQUIRED);
    }

    @Test
    void whatMayNotBeChangedCanOnlyBeRead() {
        form.edit(Samples.full());
        form.setEditable(false);
        assertThat(field("Tytuł").isReadOnly()).isTrue();
        assertThat(area("Telefony").isReadOnly()).isTrue();
        assertThat(richText("Skrót").isReadOnly()).isTrue();
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .doesNotContain("Dodaj kontakt", "Usuń kontakt", "Dodaj część", "Usuń część", "Rozwiązane");
        form.setEditable(true);
        assertThat(field("Tytuł").isReadOnly()).isFalse();
        assertThat(button("Dodaj kontakt").isVisible()).isTrue();
    }

    @Test
    void aNewPracticeHasTheStandardSectionsAndASlugOfItsTitle() {
        form.edit(Practice.draft("").build());
        write(field("Tytuł"), "Łódź przyjazna rowerom");
        click("Zapisz");
        assertThat(saved).singleElement().satisfies(practice -> {
            assertThat(practice.slug()).isEqualTo(new Slug("lodz-przyjazna-rowerom"));
            assertThat(practice.presentation().sections()).hasSize(4);
        });
    }

    @Test
    void aTopicThatTheTreeNoLongerHasIsNotLost() {
        Practice practice = Samples.full().toBuilder()
                .category(Optional.of(new Slug("dawny-dzial")))
                .build();
        form.edit(practice);
        assertThat(form.read(practice)).isEqualTo(practice);
    }
}
