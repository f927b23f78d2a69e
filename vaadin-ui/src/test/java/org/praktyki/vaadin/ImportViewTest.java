package org.praktyki.vaadin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.exchange.Column;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;

@NullMarked
class ImportViewTest extends PanelTest {

    private static final String GOOD = "title=Dom;summary=Krótko;population=120\n";
    private static final String WRONG = "title=Park;summary=Drzewa;population=sporo\n";

    @BeforeEach
    void open() {
        signedIn();
        go("import");
    }

    private static ImportView importView() {
        return (ImportView) view();
    }

    private static ImportFile upload(String name, String content) {
        try {
            InputStream bytes = new ByteArrayInputStream(content.getBytes(UTF_8));
            ImportFile file = importView().folder().take(name, bytes).orElseThrow();
            find(ImportFilesStep.class).single().add(file, List.of());
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the work that was begun, and lets the window ask for it. */
    private static void worked() {
        Objects.requireNonNull(importView().work())
                .running()
                .handle((result, failure) -> "")
                .join();
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        MockVaadin.clientRoundtrip();
    }

    private void checked() {
        click("Sprawdź pliki");
        worked();
    }

    private static String heading() {
        return find(H2.class).all().getFirst().getText();
    }

    private static String stage() {
        return text(find(Div.class).withClassName("part").single());
    }

    private static String step() {
        return find(ListItem.class)
                .withCondition(item -> "step".equals(item.getElement().getAttribute("aria-current")))
                .single()
                .getText();
    }

    private static Checkbox box(String title) {
        return find(Checkbox.class)
                .withCondition(box -> title.equals(box.getLabel()))
                .single();
    }

    private List<Practice> all() {
        return praktyki.practices().list(Installation.ACTOR, PracticeFilter.ALL, 0, 100);
    }

    @SuppressWarnings("unchecked")
    private static void show(ImportReviewStep.Shown what) {
        find(RadioButtonGroup.class).single().setValue(what);
        MockVaadin.clientRoundtrip();
    }

    @Test
    void recordsAreReviewedPutRightAndImportedAndAllIsTakenBack() {
        upload("a.txt", GOOD + WRONG + "title=Most;summary=Stalowy\n");
        assertThat(step()).isEqualTo("Pliki");
        checked();

        assertThat(step()).isEqualTo("Przegląd");
        assertThat(stage()).contains("Rekordy: 3. Do wczytania: 2. Wymagają uwagi: 1. Bez zmian: 0.", "wiersz 2");
        assertThat(box("Park").getValue()).isFalse();
        assertThat(field("Liczba mieszkańców").isInvalid()).isTrue();
        write(field("Liczba mieszkańców"), "dużo");
        click("Popraw i sprawdź ponownie");
        assertThat(stage()).contains("Park: nadal wymaga uwagi.");
        write(field("Liczba mieszkańców"), "900");
        click("Popraw i sprawdź ponownie");
        assertThat(stage()).contains("Park: poprawione, przyjęte do wczytania.");
        assertThat(box("Park").getValue()).isTrue();

        show(ImportReviewStep.Shown.ALL);
        box("Most").setValue(false);
        assertThat(all()).isEmpty();
        click("Wczytaj przyjęte (2)");
        assertThat(step()).isEqualTo("Wczytywanie");
        worked();

        assertThat(heading()).isEqualTo("Krok 4 z 4: wynik importu");
        assertThat(stage()).contains("Dodano praktyk: 2. Zmieniono: 0.");
        assertThat(all()).extracting(Practice::title).containsExactlyInAnyOrder("Dom", "Park");
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getText).contains("Dom", "Park");

        click("Cofnij import");
        assertThat(all()).allMatch(Practice::isPublic);
        click(buttons("Cofnij import").getLast());

        assertThat(all()).hasSize(2).allMatch(practice -> practice.status() == PracticeStatus.WITHDRAWN);
        assertThat(all().getFirst().life().reason().orElseThrow()).startsWith("Cofnięto import z ");
        click("Zamknij");
        assertThat(text(find(PastImports.class).single())).contains("redakcja, praktyki: 2", "cofnięto ");
    }

    @Test
    void anEarlierImportIsTakenBackLater() {
        upload("a.txt", GOOD);
        checked();
        click("Wczytaj przyjęte (1)");
        worked();
        go("");
        go("import");
        assertThat(text(find(PastImports.class).single())).contains("redakcja, praktyki: 1");

        click("Cofnij import");
        click("Anuluj");
        assertThat(all()).allMatch(Practice::isPublic);
        click("Cofnij import");
        click(buttons("Cofnij import").getLast());

        assertThat(all()).noneMatch(Practice::isLive);
    }

    @Test
    void whatARecordWouldChangeIsShown() {
        upload("a.txt", GOOD);
        checked();
        assertThat(stage()).contains("nowa praktyka").doesNotContain("Liczba mieszkańców");
        click("Co się zmieni");
        assertThat(stage()).contains("Tytuł", "Dom", "Liczba mieszkańców", "120");
        click("Co się zmieni");
        assertThat(stage()).doesNotContain("Liczba mieszkańców");
    }

    @Test
    void allAreAcceptedOrPassedOverAtOnce() {
        upload("a.txt", GOOD + WRONG);
        checked();
        show(ImportReviewStep.Shown.ALL);
        click("Pomiń wszystkie");
        assertThat(box("Dom").getValue()).isFalse();
        assertThat(button("Wczytaj przyjęte (0)").isEnabled()).isFalse();
        click("Przyjmij wszystkie bez uwag");
        assertThat(box("Dom").getValue()).isTrue();
        assertThat(box("Park").getValue()).isFalse();
        show(ImportReviewStep.Shown.ACCEPTED);
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).containsExactly("Dom");
        click("Wczytaj przyjęte (1)");
        worked();
        assertThat(all()).extracting(Practice::title).containsExactly("Dom");
    }

    @Test
    void whatIsNoFileOfPracticesIsSaid() {
        upload("zdjęcie.bin", "???");
        checked();
        assertThat(stage()).contains("zdjęcie.bin", "odrzucony");
        assertThat(find(Checkbox.class).single().isEnabled()).isFalse();
        click("Porzuć i wybierz inne pliki");
        assertThat(step()).isEqualTo("Pliki");
        assertThat(importView().folder().files()).isEmpty();
    }

    @Test
    void aThousandRecordsAreTheMostAndFiftyAreShownAtOnce() {
        String many = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> "title=Praktyka " + i + ";summary=Tekst")
                .collect(Collectors.joining("\n"));
        ImportFile file = upload("a.txt", many);
        upload("b.txt", GOOD);
        checked();
        assertThat(stage().replace('\u00a0', ' '))
                .contains("więcej niż 1 000 rekordów", "praktyki import", "a.txt", "b.txt");
        assertThat(importView().folder().files()).contains(file).hasSize(2);

        click(buttons("Usuń").getLast());
        checked();
        assertThat(find(ImportItem.class).all()).hasSize(50);
        click(find(Button.class)
                .withCondition(button -> button.getText().startsWith("Pokaż kolejne 50"))
                .single());
        assertThat(find(ImportItem.class).all()).hasSize(100);
    }

    @Test
    void columnsOfATableAreShown() {
        ImportFile file = upload("a.txt", GOOD);
        find(ImportFilesStep.class)
                .single()
                .add(
                        file,
                        List.of(
                                new Column("Tytuł", Optional.of("title"), List.of("Dom", "")),
                                new Column("Uwagi", Optional.empty(), List.of())));
        assertThat(stage()).contains("Kolumny: rozpoznano 1 z 2");
        find(Details.class).single().setOpened(true);
        assertThat(stage()).contains("nieznana, pomijana");
    }

    @Test
    void uploadsAreDeletedWhenTheViewIsLeft() throws IOException {
        ImportFile file = upload("../../etc/passwd", GOOD);
        Path path = file.path().orElseThrow();
        assertThat(path).exists();
        assertThat(file.name()).doesNotContain("/");
        UploadFolder folder = importView().folder();

        go("");

        assertThat(path).doesNotExist();
        assertThat(path.getParent()).doesNotExist();
        assertThat(folder.take("późny.txt", new ByteArrayInputStream(new byte[3])))
                .isEmpty();
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void uploadsAreDeletedWhenTheyAreImported() {
        Path path = upload("a.txt", GOOD).path().orElseThrow();
        checked();
        click("Wczytaj przyjęte (1)");
        worked();
        assertThat(Files.exists(path)).isFalse();
    }

    @Test
    void onlyThoseWhoMayImportOpenIt() {
        signedInAs(new Actor("recenzent", Set.of(Role.REVIEWER)));
        go("");
        go("import");
        assertThat(view()).isNotInstanceOf(ImportView.class);
        assertThat(find(Upload.class).exists()).isFalse();
    }
}
