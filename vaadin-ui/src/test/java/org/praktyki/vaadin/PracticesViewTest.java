package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;

@NullMarked
class PracticesViewTest extends PanelTest {

    @BeforeEach
    void open() {
        for (int i = 0; i < 30; i++) {
            praktyki.practices().save(Installation.ACTOR, Samples.published("Łąka numer " + i));
        }
        praktyki.practices().save(Installation.ACTOR, Samples.full());
        praktyki.practices()
                .save(Installation.ACTOR, Practice.draft("Szkic o lokalu").build());
        signedIn();
        go("");
    }

    @SuppressWarnings("unchecked")
    private Grid<Practice> grid() {
        return find(Grid.class).single();
    }

    private String count() {
        return find(Span.class).withClassName("count").single().getText();
    }

    private int size() {
        return grid().getDataCommunicator().getDataProviderSize();
    }

    private Practice row(int index) {
        return grid().getDataCommunicator().getItem(index);
    }

    @Test
    void allPracticesAreListed() {
        assertThat(size()).isEqualTo(32);
        assertThat(count()).isEqualTo("Liczba praktyk: 32");
    }

    @Test
    void onlyTheRowsAskedForAreRead() {
        assertThat(grid().getDataProvider().fetch(new Query<>(10, 5, List.of(), null, null)))
                .hasSize(5);
    }

    @Test
    void aRowShowsTopicDayAndStatus() {
        write(field("Szukaj w tytułach"), "biblioteka");
        PracticesView list = (PracticesView) view();
        assertThat(list.topic(row(0))).isEqualTo("Usługi społeczne › Kultura");
        assertThat(list.enteredOn(row(0))).isEqualTo("7.04.2021");
        assertThat(text(list.badge(row(0)))).isEqualTo("opublikowana");
    }

    @Test
    void theTitleIsALinkToTheEditor() {
        Practice practice = row(0);
        ComponentRenderer<?, Practice> title =
                (ComponentRenderer<?, Practice>) grid().getColumns().get(0).getRenderer();
        assertThat(title.createComponent(practice))
                .isInstanceOfSatisfying(
                        RouterLink.class, link -> assertThat(link.getHref()).isEqualTo("practices/" + practice.id()));
    }

    @Test
    void theFilterMindsNoDiacritics() {
        write(field("Szukaj w tytułach"), "laka NUMER 2");
        assertThat(size()).isEqualTo(11);
        assertThat(count()).isEqualTo("Liczba praktyk: 11");
    }

    @Test
    @SuppressWarnings("unchecked")
    void draftsAreFoundByTheirStatus() {
        Select<PracticeStatus> status = find(Select.class).single();
        status.setValue(PracticeStatus.DRAFT);
        assertThat(size()).isEqualTo(1);
        assertThat(row(0).title()).isEqualTo("Szkic o lokalu");
    }

    @Test
    void aClickOnARowOpensThePractice() {
        Practice practice = row(3);
        String key = grid().getDataCommunicator().getKeyMapper().key(practice);
        ComponentUtil.fireEvent(
                grid(), new ItemClickEvent<>(grid(), true, key, "", 0, 0, 0, 0, 1, 0, false, false, false, false));
        assertThat(view()).isInstanceOf(EditorView.class);
        assertThat(field("Tytuł").getValue()).isEqualTo(practice.title());
    }

    @Test
    void aNewPracticeIsEnteredFromHere() {
        click("Nowa praktyka");
        assertThat(view()).isInstanceOf(EditorView.class);
        assertThat(field("Tytuł").getValue()).isEmpty();
    }
}
