package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.territory.Territory;

@NullMarked
class TerritoriesViewTest extends PanelTest {

    private void loadFirst() {
        praktyki.territories().load(Installation.ACTOR, TerritorySamples.state());
    }

    private void loadLater() {
        praktyki.territories()
                .load(
                        Installation.ACTOR,
                        TerritorySamples.later(
                                LocalDate.of(2024, 1, 1),
                                List.of("0402082", "1002011"),
                                TerritorySamples.unit("1002013", "Nowe Kutno", "gmina miejsko-wiejska")));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Territory> grid() {
        return find(Grid.class).single();
    }

    private static List<String> codes() {
        return grid().getListDataView()
                .getItems()
                .map(unit -> unit.code().value())
                .toList();
    }

    private static String count() {
        return find(Span.class).withClassName("count").single().getText();
    }

    private static String state() {
        return text(find(Div.class).withClassName("state").single());
    }

    private static String rehearsal() {
        return text(find(Div.class).withClassName("rehearsal").single());
    }

    /** The text of a file that the installation of the tests reads: a date, then codes and names. */
    private static void upload(String file) {
        find(TerritoryLoad.class).single().rehearse("terc.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutARegisterTheVoivodeshipsAreThere() {
        signedIn();
        go("territories");
        assertThat(state()).startsWith("Nie wczytano rejestru TERYT").contains("województwo: 16");
        assertThat(count()).isEqualTo("Liczba jednostek: 16");
    }

    @Test
    void theLoadedRegisterIsShownWithDateAndKinds() {
        loadFirst();
        signedIn();
        go("territories");
        assertThat(state())
                .startsWith("Rejestr TERYT w stanie na 1.01.2020.")
                .contains("województwo: 16", "gmina wiejska: 2", "powiat: 3");
        assertThat(codes()).hasSize(TerritorySamples.units().size());
    }

    @Test
    void unitsAreFoundByNameAndCode() {
        loadFirst();
        signedIn();
        go("territories");
        write(field("Nazwa lub kod TERYT"), "kutno");
        assertThat(codes()).containsExactly("1002011", "1002052", "1002");
        assertThat(count()).isEqualTo("Liczba jednostek: 3");

        write(field("Nazwa lub kod TERYT"), "1061");
        assertThat(codes()).containsExactly("1061", "1061011", "1061029");

        write(field("Nazwa lub kod TERYT"), "nie ma");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aRowSaysWhatAUnitIsAndWhereItLies() {
        loadFirst();
        loadLater();
        signedIn();
        go("territories");
        write(field("Nazwa lub kod TERYT"), "0402082");
        TerritoriesView list = (TerritoriesView) view();
        Territory gone = grid().getListDataView().getItem(0);
        assertThat(list.kind(gone)).isEqualTo("gmina wiejska – nie istnieje od 1.01.2024");
        assertThat(list.place(gone)).isEqualTo("brodnicki, kujawsko-pomorskie");
    }

    @Test
    void aUnitShowsItsPlaceItsPartsAndItsHistory() {
        loadFirst();
        loadLater();
        signedIn();
        go("territories/1002011");
        String page = text(find(Main.class).single());
        assertThat(find(H1.class).single().getText()).isEqualTo("Nowe Kutno");
        assertThat(page)
                .contains("1002013", "gmina miejsko-wiejska", "łódzkie – województwo", "kutnowski – powiat")
                .contains("do 1.01.2024: Kutno, gmina miejska (kod 1002011)");

        go("territories/1002");
        assertThat(text(find(Main.class).single())).contains("Nowe Kutno – gmina miejsko-wiejska");
    }

    @Test
    void whatIsNoUnitIsNotFound() {
        signedIn();
        go("territories/9999999");
        assertThat(view()).isInstanceOf(NotFoundView.class);
        go("territories/1002");
        assertThat(view()).isInstanceOf(NotFoundView.class);
    }

    @Test
    void aFileIsRehearsedBeforeItIsTaken() {
        loadFirst();
        signedIn();
        go("territories");

        upload("2024-01-01\n10 łódzkie\n1002 kutnowski\n1004 łęczycki\n99 obce");

        assertThat(rehearsal())
                .contains("Plik terc.csv, stan na 1.01.2024.", "Plik nie obejmuje całego rejestru")
                .contains("Odrzucone wiersze: 1", "Wiersz 5: ", "„99 obce”")
                .contains("Nowe jednostki: 1", "1004 łęczycki")
                .contains("Jednostki, których już nie ma: 0");
        assertThat(praktyki.territories().register().search("1004")).isEmpty();

        click("Wczytaj ten stan");

        assertThat(rehearsal()).startsWith("Wczytano stan na 1.01.2024. Nowe jednostki: 1,");
        assertThat(state()).startsWith("Rejestr TERYT w stanie na 1.01.2024.");
        assertThat(praktyki.territories().register().search("1004")).hasSize(1);
    }

    @Test
    void aRehearsedFileIsDropped() {
        signedIn();
        go("territories");
        upload("2024-01-01\n10 łódzkie");
        click("Porzuć");
        assertThat(rehearsal()).isEmpty();
        assertThat(state()).startsWith("Nie wczytano");
    }

    @Test
    void whatIsNoFileOfTheRegisterIsRefused() {
        signedIn();
        go("territories");
        upload("coś innego");
        assertThat(rehearsal()).isEqualTo("Pliku terc.csv nie wczytano: To nie jest plik rejestru TERYT (TERC).");
    }

    @Test
    void anOlderStateIsRefused() {
        loadFirst();
        signedIn();
        go("territories");
        upload("2019-01-01\n10 łódzkie");
        assertThat(rehearsal()).contains("Stan rejestru jest starszy od już wczytanego");
    }

    @Test
    void onlyAnAdministratorLoads() {
        signedInAs(new Actor("ewa", Set.of(Role.EDITOR)));
        go("territories");
        assertThat(count()).isEqualTo("Liczba jednostek: 16");
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(UI.getCurrent().getInternals().getTitle()).startsWith("Jednostki podziału terytorialnego");
    }
}
