package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.UnansweredQuery;

@NullMarked
class UnansweredViewTest extends PanelTest {

    private void ask(String text, int times) {
        for (int i = 0; i < times; i++) {
            praktyki.search().find(Query.newest(10).matching(text));
        }
    }

    private static UnansweredView open() {
        go("search/unanswered");
        return (UnansweredView) view();
    }

    @SuppressWarnings("unchecked")
    private static Grid<UnansweredQuery> grid() {
        return find(Grid.class).single();
    }

    private static List<UnansweredQuery> rows() {
        return grid().getListDataView().getItems().toList();
    }

    private static void deed(UnansweredQuery query, int which) {
        click((Button) ((UnansweredView) view())
                .deeds(query)
                .getChildren()
                .skip(which)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whatWasAskedInVainIsListedTheMostFrequentFirst() {
        ask("Żłobek", 4);
        ask("lodowisko", 5);
        ask("tylko raz", 1);
        signedIn();
        UnansweredView view = open();
        assertThat(rows()).extracting(UnansweredQuery::text).containsExactly("lodowisko", "żłobek");
        assertThat(text(view.what(rows().getFirst()))).startsWith("lodowiskoLiczba pytań: 5 · ostatnio ");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Różne pytania: 2")
                .anyMatch(hint -> hint.contains("co najmniej 3 razy, i znika po 12 miesiącach"));
    }

    @Test
    void aQueryIsTriedOutWhereSynonymsAreWritten() {
        ask("żłobek miejski", 3);
        signedIn();
        open();
        deed(rows().getFirst(), 0);
        assertThat(view()).isInstanceOf(SynonymsView.class);
        assertThat(field("Pytanie").getValue()).isEqualTo("żłobek miejski");
        open();
        assertThat(rows()).extracting(UnansweredQuery::times).containsExactly(3L);
    }

    @Test
    void aQueryIsRemoved() {
        ask("żłobek", 3);
        ask("lodowisko", 3);
        signedIn();
        open();
        deed(rows().getLast(), 1);
        assertThat(rows()).extracting(UnansweredQuery::text).containsExactly("lodowisko");
    }

    @Test
    void theViewsAboutSearchingLeadToEachOther() {
        signedIn();
        open();
        List<RouterLink> ways = find(Nav.class)
                .withClassName("search-ways")
                .single()
                .getChildren()
                .map(RouterLink.class::cast)
                .toList();
        assertThat(ways).extracting(RouterLink::getText).startsWith("Synonimy", "Pytania bez odpowiedzi");
        assertThat(ways)
                .filteredOn(way -> "page".equals(way.getElement().getAttribute("aria-current")))
                .extracting(RouterLink::getText)
                .containsExactly("Pytania bez odpowiedzi");
    }

    @Test
    void onlyAdministratorsComeHere() {
        signedInAs(new Actor("redaktor", Set.of(Role.EDITOR)));
        go("search/unanswered");
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
