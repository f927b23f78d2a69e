package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.search.Search;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.spi.StorageException;

@NullMarked
class SynonymsViewTest extends PanelTest {

    private static final List<String> LINES = List.of("żłobek, klub dziecięcy", "rower, jednoślad");

    private void open() {
        signedIn();
        go("search/synonyms");
    }

    private TextArea list() {
        return area("Grupy określeń o tym samym znaczeniu");
    }

    private void writeLines(String... lines) {
        write(list(), String.join("\n", lines));
    }

    private List<String> stored() {
        return praktyki.thesaurus().lines();
    }

    private static List<String> results() {
        return find(TryOutResult.class).all().stream().map(PanelTest::text).toList();
    }

    private static Details changes() {
        return find(Details.class).single();
    }

    private void publish(String title) {
        praktyki.practices().save(Installation.ACTOR, Samples.published(title));
    }

    @Test
    void aNewInstallationShowsTheStandardList() {
        open();
        assertThat(list().getValue().lines()).containsExactlyElementsOf(Synonyms.STANDARD_LINES);
        assertThat(find(Details.class).exists()).isFalse();
    }

    @Test
    void whatIsChangedIsSavedAndComparedWithTheStandard() {
        open();
        writeLines("żłobek, klub dziecięcy", "", "miejski ośrodek pomocy społecznej, mops");
        assertThat(changes().getSummaryText())
                .isEqualTo("Różnice wobec listy standardowej: dodane wiersze 1, usunięte "
                        + (Synonyms.STANDARD_LINES.size() - 1));
        click("Zapisz");

        assertThat(((SynonymsView) view()).getPageTitle()).isEqualTo("Synonimy – Praktyki – panel");
        assertThat(stored()).containsExactly("żłobek, klub dziecięcy", "miejski ośrodek pomocy społecznej, mops");
        assertThat(list().getValue().lines()).containsExactlyElementsOf(stored());

        click("Wstaw listę standardową");
        assertThat(stored()).hasSize(2);
        click("Zapisz");
        assertThat(stored()).isEqualTo(Synonyms.STANDARD_LINES);
    }

    @Test
    void everyBadLineIsNamedAndKept() {
        open();
        writeLines("żłobek, klub dziecięcy", "sam", "", "rower, , jednoślad");
        click("Zapisz");

        assertThat(text(find(Div.class).withClassName("errors").single()))
                .contains("Wiersz 2", "co najmniej dwa", "(sam)", "Wiersz 4", "brakuje słowa");
        assertThat(list().isInvalid()).isTrue();
        assertThat(list().getValue()).contains("\nsam\n");
        assertThat(stored()).isEqualTo(Synonyms.STANDARD_LINES);

        writeLines("żłobek, klub dziecięcy");
        click("Zapisz");
        assertThat(list().isInvalid()).isFalse();
        assertThat(stored()).containsExactly("żłobek, klub dziecięcy");
    }

    @Test
    void aQueryIsTriedByBothLists() {
        publish("Klub dziecięcy w szkole");
        open();
        write(field("Pytanie"), "żłobek");
        assertThat(results()).hasSize(1);
        assertThat(results().getFirst()).contains("Z listą zapisaną", "Słowa", "Nic nie znaleziono.");

        writeLines(LINES.toArray(String[]::new));
        assertThat(results()).hasSize(2);
        assertThat(results().get(0))
                .contains("Z listą po zmianach", "Także", "klub dziecięcy")
                .contains("Znalezione praktyki: 1", "Klub dziecięcy w szkole", "tylko tutaj");
        assertThat(results().get(1)).contains("Z listą zapisaną", "Nic nie znaleziono.");
        assertThat(stored()).isEqualTo(Synonyms.STANDARD_LINES);

        click("Zapisz");
        assertThat(results()).hasSize(1);
        assertThat(results().getFirst()).contains("Znalezione praktyki: 1").doesNotContain("tylko tutaj");
    }

    @Test
    void wordsPhrasesAndWhatIsRefusedAreToldApart() {
        open();
        write(field("Pytanie"), "ogród \"park kieszonkowy\" -las");
        assertThat(results().getFirst())
                .contains("Słowaogród", "Frazypark kieszonkowy", "Bezlas")
                .doesNotContain("Także", "Poprawiono");
        write(field("Pytanie"), " ");
        assertThat(results()).isEmpty();
    }

    @Test
    void anEngineThatIsAwayIsSaidToBe() {
        SearchEngine away = (SearchEngine) Proxy.newProxyInstance(
                SearchEngine.class.getClassLoader(),
                new Class<?>[] {SearchEngine.class},
                (proxy, method, arguments) -> {
                    throw new StorageException("away", new IOException());
                });
        InMemoryStorage storage = new InMemoryStorage();
        Search search = new Search(
                away, storage.practices(), storage.categories(), praktyki.thesaurus(), praktyki.unanswered());
        TryOutPanel panel = new TryOutPanel(Texts.of(Texts.POLISH), search, List::of, List::of);

        panel.ask("żłobek");

        assertThat(text(panel)).contains("Wyszukiwarka nie odpowiada.");
    }

    @Test
    void theAddressSaysWhatIsTriedOut() {
        signedIn();
        UI.getCurrent().navigate("search/synonyms", QueryParameters.of("q", "ogród deszczowy"));
        assertThat(field("Pytanie").getValue()).isEqualTo("ogród deszczowy");
        assertThat(results()).hasSize(1);
    }

    @Test
    void whoWasOvertakenLosesNothing() {
        open();
        writeLines("moje, nasze");
        praktyki.thesaurus().save(Installation.ACTOR, stored(), LINES);

        click("Zapisz");
        assertThat(stored()).isEqualTo(LINES);
        assertThat(list().getValue()).isEqualTo("moje, nasze");

        click("Zapisz moje");
        assertThat(stored()).containsExactly("moje, nasze");
    }

    @Test
    void whatIsNotSavedIsAskedForBeforeItIsLost() {
        open();
        writeLines("moje, nasze");
        go("");
        assertThat(find(Dialog.class).exists()).isTrue();
        click("Opuść bez zapisywania");
        assertThat(view()).isInstanceOf(PracticesView.class);
    }

    @Test
    void onlyAdministratorsComeHere() {
        signedInAs(new Actor("redaktor", Set.of(Role.EDITOR)));
        go("search/synonyms");
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
