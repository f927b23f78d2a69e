package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.SectionTemplate.Heading;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.TileSource;
import org.praktyki.core.settings.VisitorCounter;

@NullMarked
class SettingsViewTest extends PanelTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @BeforeEach
    void open() {
        signedIn();
        go("settings");
    }

    private Settings now() {
        return praktyki.settings().current();
    }

    private IntegerField months(String label) {
        return find(IntegerField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private List<TextField> headings(String language) {
        return find(TextField.class)
                .withCondition(field -> ("Nagłówek: " + language).equals(field.getLabel()))
                .all();
    }

    private List<Button> named(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> languages() {
        return find(MultiSelectComboBox.class).single();
    }

    @Test
    void theNameStandsInTheTitlesOfThePanel() {
        assertThat(((SettingsView) view()).getPageTitle()).isEqualTo("Ustawienia – Praktyki – panel");
        praktyki.settings().save(Installation.ACTOR, now().withName("Praktyki Krainy Łąk"));
        assertThat(((SettingsView) view()).getPageTitle()).isEqualTo("Ustawienia – Praktyki Krainy Łąk – panel");
    }

    @Test
    void mapsHaveABackgroundWhereItsSourceIsNamed() {
        write(field("Adres obrazów podkładu"), "http://kafle.example.org/{z}/{x}/{y}.png");
        click("Zapisz");
        assertThat(field("Adres obrazów podkładu").getErrorMessage())
                .startsWith(Problem.NOT_A_TILE_ADDRESS.message(Texts.POLISH));

        write(field("Adres obrazów podkładu"), "https://kafle.example.org/{z}/{x}/{y}.png");
        click("Zapisz");
        assertThat(field("Źródło podkładu").isInvalid()).isTrue();
        assertThat(now().tiles()).isEmpty();

        write(field("Źródło podkładu"), "© Urząd");
        click("Zapisz");
        assertThat(now().tiles()).contains(new TileSource("https://kafle.example.org/{z}/{x}/{y}.png", "© Urząd"));
    }

    @Test
    void whatIsChangedIsSavedAsTheNextVersion() {
        write(field("Nazwa bazy"), "Praktyki gminy");
        months("Sprawdzanie praktyk co (miesiące)").setValue(12);
        months("Przechowywanie wiadomości (miesiące)").setValue(6);
        click("Zapisz");

        assertThat(now().name()).isEqualTo("Praktyki gminy");
        assertThat(now().reviewEvery()).isEqualTo(Period.ofMonths(12));
        assertThat(now().messageRetention()).isEqualTo(Period.ofMonths(6));
        assertThat(now().auditRetention()).isEqualTo(Settings.DEFAULT.auditRetention());
        assertThat(now().version()).isEqualTo(1);

        click("Zapisz");
        assertThat(now().version()).isEqualTo(2);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        write(field("Nazwa bazy"), " ");
        months("Przechowywanie dziennika (miesiące)").clear();
        headings("polski").getFirst().setValue("");
        click("Zapisz");

        assertThat(now()).isEqualTo(Settings.DEFAULT);
        assertThat(field("Nazwa bazy").isInvalid()).isTrue();
        assertThat(months("Przechowywanie dziennika (miesiące)").isInvalid()).isTrue();
        assertThat(headings("polski").getFirst().isInvalid()).isTrue();
    }

    @Test
    void sectionsAreMovedAddedAndRemoved() {
        click(named("Niżej").getFirst());
        click("Dodaj część");
        headings("polski").getLast().setValue("Koszty");
        headings("angielski").getLast().setValue("Costs");
        click(named("Usuń część").get(1));
        click("Zapisz");

        assertThat(now().sections().texts())
                .containsExactly(
                        "Opis ogólnego podejścia i szczegółowych zadań",
                        "Rezultaty wdrożenia",
                        "Zalecenia dla instytucji zainteresowanych replikacją",
                        "Koszty");
        assertThat(now().sections().headings().getLast()).isEqualTo(new Heading("Koszty", Map.of("en", "Costs")));
    }

    @Test
    void aLanguageBringsItsHeadingsAndKeepsTheOthers() {
        languages().setValue(Set.of("pl", "en", "uk"));
        assertThat(headings("ukraiński")).hasSize(4);
        headings("ukraiński").getFirst().setValue("Ситуація до впровадження");
        click("Zapisz");

        assertThat(now().languages()).containsExactly("pl", "en", "uk");
        assertThat(now().sections().in("uk").getFirst()).isEqualTo("Ситуація до впровадження");
        assertThat(now().sections().in("en"))
                .isEqualTo(Settings.DEFAULT.sections().in("en"));

        languages().setValue(Set.of());
        click("Zapisz");
        assertThat(languages().isInvalid()).isTrue();
        assertThat(now().version()).isEqualTo(1);
    }

    @Test
    void aPictureBecomesTheLogoAndAnythingElseIsRefused() {
        LogoField logo = find(LogoField.class).single();
        logo.take("herb.txt", "To nie jest herb".getBytes(StandardCharsets.UTF_8));
        assertThat(text(logo)).contains("Plików tego rodzaju nie można dołączać");

        logo.take("herb.png", PICTURE);
        assertThat(find(Image.class).single().getAlt()).contains("Obecne logo");
        assertThat(now().logo()).isEmpty();
        click("Zapisz");
        assertThat(now().logo()).isPresent();

        click("Usuń logo");
        click("Zapisz");
        assertThat(now().logo()).isEmpty();
    }

    @Test
    void whoWasOvertakenLosesNothing() {
        write(field("Nazwa bazy"), "Moja nazwa");
        praktyki.settings().save(Installation.ACTOR, now().withName("Cudza nazwa"));

        click("Zapisz");
        assertThat(now().name()).isEqualTo("Cudza nazwa");
        assertThat(field("Nazwa bazy").getValue()).isEqualTo("Moja nazwa");

        click("Zapisz moje");
        assertThat(now().name()).isEqualTo("Moja nazwa");
        assertThat(now().version()).isEqualTo(2);
    }

    @Test
    void whatIsNotSavedIsAskedForBeforeItIsLost() {
        write(field("Nazwa bazy"), "Jeszcze niezapisana");
        go("");
        assertThat(find(Dialog.class).exists()).isTrue();
        click("Opuść bez zapisywania");
        assertThat(view()).isInstanceOf(PracticesView.class);
    }

    @Test
    void onlyAdministratorsComeHere() {
        signedInAs(new Actor("redaktor", Set.of(Role.EDITOR)));
        go("");
        go("settings");
        assertThat(view()).isInstanceOf(DeniedView.class);
    }

    private DateField since() {
        return find(DateField.class).single();
    }

    private Checkbox box(String label) {
        return find(Checkbox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
    }

    @Test
    void theCounterOfADatabaseThatMovedGoesOn() {
        assertThat(since().isEnabled()).isFalse();
        box("Pokazuj licznik odwiedzin w stopce i w widżecie").setValue(true);
        click("Zapisz");
        assertThat(since().isInvalid()).isTrue();
        since().setValue(praktyki.usage().today().plusDays(2));
        click("Zapisz");
        assertThat(since().getErrorMessage()).startsWith("Ten dzień jeszcze nie nadszedł");
        since().setValue(LocalDate.of(2009, 3, 1));
        field("Ilu gości policzono wcześniej").setValue("-5");
        click("Zapisz");
        assertThat(field("Ilu gości policzono wcześniej").isInvalid()).isTrue();
        assertThat(now().usage()).isEqualTo(PublicUsage.NONE);
        field("Ilu gości policzono wcześniej").setValue("123 456");
        box("Pokazuj na stronie praktyki liczbę odsłon").setValue(true);
        click("Zapisz");
        assertThat(now().usage())
                .isEqualTo(new PublicUsage(Optional.of(new VisitorCounter(123_456, LocalDate.of(2009, 3, 1))), true));
    }
}
