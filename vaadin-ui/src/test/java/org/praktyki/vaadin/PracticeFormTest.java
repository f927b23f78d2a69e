package org.praktyki.vaadin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.file.FileName;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

@NullMarked
class PracticeFormTest extends PanelTest {

    /** A picture of one point. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final List<Practice> saved = new ArrayList<>();
    private PracticeForm form;

    @BeforeEach
    void show() {
        signedIn();
        form = new PracticeForm(
                new Choices(
                        Samples.topics(),
                        TerritoryRegister.of(TerritorySamples.units()),
                        PracticeSource.of(new Desk(praktyki, "/praktyki")),
                        PartnerSource.of(new Desk(praktyki, "/praktyki")),
                        OutcomeSource.of(new Desk(praktyki, "/praktyki")),
                        List.of("pl", "en"),
                        new Uploads(praktyki.attachments(), () -> Installation.ACTOR)),
                Texts.of(Texts.POLISH),
                saved::add);
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
                find(TextField.class)
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

    @Test
    void theNumbersOfABodyAreCheckedBesideTheirFields() {
        form.edit(Samples.full());
        write(field("NIP"), "123");
        write(field("REGON"), "1");
        write(field("KRS"), "x");
        write(field("Kod TERYT"), "99");
        write(field("Koszt od (zł)"), "2 000");
        write(field("Koszt do (zł)"), "1 000");
        write(field("Adres w dawnej bazie"), "https://example.org/");
        click("Zapisz");
        assertThat(saved).isEmpty();
        assertRefused(field("NIP"), Problem.NOT_A_NIP);
        assertRefused(field("REGON"), Problem.NOT_A_REGON);
        assertRefused(field("KRS"), Problem.NOT_A_KRS);
        assertRefused(field("Kod TERYT"), Problem.NOT_A_TERYT);
        assertRefused(field("Koszt do (zł)"), Problem.RANGE_REVERSED);
        assertRefused(field("Adres w dawnej bazie"), Problem.NOT_A_LEGACY_ADDRESS);
    }

    @Test
    void aPointIsTwoNumbersOrNone() {
        form.edit(Samples.full());
        write(field("Szerokość geograficzna"), "91");
        write(field("Długość geograficzna"), "");
        click("Zapisz");
        assertRefused(field("Szerokość geograficzna"), Problem.NOT_A_POINT);
        assertRefused(field("Długość geograficzna"), Problem.REQUIRED);
        assertThat(saved).isEmpty();

        write(field("Szerokość geograficzna"), "52,985");
        write(field("Długość geograficzna"), "22.243");
        click("Zapisz");
        assertThat(saved)
                .singleElement()
                .satisfies(
                        practice -> assertThat(practice.recordCard().point()).contains(new GeoPoint(52.985, 22.243)));
    }

    @Test
    void theMapFollowsTheNumbersAndIsClearedWithThem() {
        form.edit(Samples.full());
        PointMap map = find(PointMap.class).single();
        assertThat(map.getValue()).isEqualTo("53.178,22.059");

        write(field("Szerokość geograficzna"), "52,985");
        assertThat(map.getValue()).isEqualTo("52.985,22.059");
        write(field("Szerokość geograficzna"), "bez sensu");
        assertThat(map.getValue()).isEmpty();

        click("Usuń punkt");
        assertThat(field("Szerokość geograficzna").getValue()).isEmpty();
        assertThat(field("Długość geograficzna").getValue()).isEmpty();
        assertThat(form.read(Samples.full()).recordCard().point()).isEmpty();
    }

    @Test
    void anOldAddressIsReadAsItStoodInABrowser() {
        form.edit(Practice.draft("Nowa").build());
        write(field("Adres w dawnej bazie"), "https://baza.example.org/index.php?s=2&p1=4&p2=5&art=600");
        click("Zapisz");
        assertThat(saved)
                .singleElement()
                .satisfies(practice -> assertThat(practice.legacyAddress()).contains(new LegacyAddress(4, 5, 600)));
    }

    @Test
    void aPlaceIsLookedUpAndTheChosenUnitFillsTheRest() {
        form.edit(Practice.draft("Nowa").build());
        write(field("Miejscowość"), "Osiek");
        click("Osiek – gmina wiejska, brodnicki, kujawsko-pomorskie (0402082)");
        click("Zapisz");
        RecordCard card = saved.get(0).recordCard();
        assertThat(card.teryt()).contains(new Teryt("0402082"));
        assertThat(card.powiat()).contains("brodnicki");
        assertThat(card.voivodeship()).contains(Voivodeship.KUJAWSKO_POMORSKIE);
        assertThat(card.unitType()).contains(UnitType.GMINA_WIEJSKA);
        assertThat(find(Div.class).withClassName("lookup").exists()).isFalse();
    }

    @Test
    void whatContradictsTheRegisterIsSaidBesideTheCode() {
        form.edit(Practice.draft("Nowa").build());
        write(field("Kod TERYT"), "0402082");
        write(field("Powiat"), "staszowski");
        assertThat(text(find(Div.class).withClassName("lookup").single()))
                .contains("Powiat", Problem.CONTRADICTS_REGISTER.message(Texts.POLISH), "staszowski");
    }

    @Test
    void aTranslationIsWrittenBesideTheOriginal() {
        Practice practice = Samples.full();
        form.edit(practice);
        find(Details.class).single().setOpened(true);
        assertThat(form.read(practice)).isEqualTo(practice);
        assertThat(text(find(Div.class).withClassName("translation").single()))
                .contains(practice.title(), "Rezultaty wdrożenia");
        write(field("Tłumaczenie: tytuł"), "");
        find(RichTextEditor.class)
                .withCondition(editor -> editor.getLabel().contains("Tłumaczenie: treść części"))
                .all()
                .get(1)
                .setValue("<p>More readers.</p>");
        Translation read = english(form.read(practice));
        assertThat(read.title()).isEmpty();
        assertThat(read.summary()).isEqualTo(english(practice).summary());
        assertThat(read.presentation().sections())
                .extracting(section -> section.body().html())
                .containsExactly("<p>Branches were closed.</p>", "<p>More readers.</p>");
    }

    @Test
    void fundersKeepTheirSignsAndCanBeAdded() {
        Practice practice = Samples.full();
        form.edit(practice);
        click("Dodaj finansującego");
        write(
                find(TextField.class)
                        .withCondition(f -> "Nazwa".equals(f.getLabel()))
                        .atIndex(2),
                "Fundusz");
        click("Zapisz");
        assertThat(saved.get(0).funding().funders())
                .containsExactly(practice.funding().funders().get(0), Funder.named("Fundusz"));
    }

    @Test
    void theSignOfAFunderIsTakenInDescribedAndRemoved() {
        form.edit(Practice.draft("Ogród").slug(new Slug("ogrod")).build());
        click("Dodaj finansującego");
        write(
                find(TextField.class)
                        .withCondition(f -> "Nazwa".equals(f.getLabel()))
                        .atIndex(1),
                "Fundusz");
        BodyLogo logo = find(BodyLogo.class).single();
        logo.take("opis.txt", "zwykły tekst".getBytes(UTF_8));
        assertThat(text(logo)).contains("opis.txt");
        assertThat(logo.read()).isEmpty();

        logo.take("znak.png", PICTURE);
        assertThat(form.hasUnsavedChanges()).isTrue();
        write(field("Tekst alternatywny logo"), "Skrzydło na granatowym tle");
        click("Zapisz");
        Attachment kept = saved.get(0).funding().funders().get(0).logo().orElseThrow();
        assertThat(kept.mediaType()).isEqualTo("image/png");
        assertThat(kept.description()).contains("Skrzydło na granatowym tle");

        click("Usuń logo");
        click("Zapisz");
        assertThat(saved.get(1).funding().funders()).containsExactly(Funder.named("Fundusz"));
    }

    private static Translation english(Practice practice) {
        return practice.translations().getOrDefault("en", Translation.EMPTY);
    }

    @Test
    void aFileThatWasTakenInBelongsToThePracticeOnceItIsSaved() throws IOException {
        Practice practice = Samples.full();
        form.edit(practice);
        Attachment taken = new Uploads(praktyki.attachments(), () -> Installation.ACTOR)
                .take(practice, "Rozkład.csv", new ByteArrayInputStream("a;b\n1;2\n".getBytes(UTF_8)));
        find(AttachmentsFields.class).single().add(taken);
        find(AttachmentsFields.class).single().add(taken);
        assertThat(form.hasUnsavedChanges()).isTrue();
        write(
                find(TextField.class)
                        .withCondition(f -> "Opis pliku".equals(f.getLabel()))
                        .atIndex(2),
                "Godziny");
        click("Zapisz");
        assertThat(saved.get(0).attachments())
                .containsExactly(
                        practice.attachments().get(0),
                        practice.attachments().get(1),
                        taken.described("Godziny", ""),
                        taken.named(FileName.clean(taken.name()).numbered(2).value()));
    }

    @Test
    void filesAreMovedAndRemoved() {
        Practice practice = Samples.full();
        Attachment first = practice.attachments().get(0);
        form.edit(practice.toBuilder()
                .attachments(List.of(first, first.named("drugi.csv")))
                .build());
        click(find(Button.class).withText("Przesuń wyżej").atIndex(2));
        click(find(Button.class).withText("Przesuń wyżej").atIndex(1));
        click("Zapisz");
        assertThat(saved.get(0).attachments()).extracting(Attachment::name).containsExactly("drugi.csv", first.name());
        click(find(Button.class).withText("Usuń plik").atIndex(1));
        click("Zapisz");
        assertThat(saved.get(1).attachments()).containsExactly(first);
    }
}
