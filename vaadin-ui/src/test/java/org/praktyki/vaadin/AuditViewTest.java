package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;

@NullMarked
class AuditViewTest extends PanelTest {

    private Practice practice = Samples.published("Łąka");

    @BeforeEach
    void open() {
        practice = praktyki.practices().save(Installation.ACTOR, practice);
        praktyki.settings()
                .save(
                        new Actor("inny", Set.of(Role.ADMINISTRATOR)),
                        praktyki.settings().current());
        signedIn();
        go("audit");
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> rows() {
        return ((Grid<AuditEntry>) find(Grid.class).single())
                .getListDataView()
                .getItems()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> void select(String label, T value) {
        find(Select.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single()
                .setValue(value);
    }

    @Test
    void theNewestEntryComesFirstAndLeadsToItsPractice() {
        assertThat(rows().get(0).subject().kind()).isEqualTo(Subject.Kind.SETTINGS);
        AuditEntry published = rows().get(1);
        AuditView view = (AuditView) view();

        assertThat(text(view.what(published))).contains("redakcja", "wersja 1");
        assertThat(view.what(published).getChildren())
                .filteredOn(RouterLink.class::isInstance)
                .singleElement()
                .satisfies(link -> assertThat(((RouterLink) link).getHref()).isEqualTo("practices/" + practice.id()));
    }

    @Test
    void theLogIsNarrowedByWhoWhatAndToWhat() {
        write(field("Kto"), "inny");
        assertThat(rows()).extracting(entry -> entry.deed().actor()).containsExactly("inny");
        write(field("Kto"), "");

        select("Czego dotyczy", Subject.Kind.PRACTICE);
        assertThat(rows()).hasSize(1);
        select("Co zrobiono", Deed.Action.ERASED);
        assertThat(rows()).isEmpty();
    }

    @Test
    void theDaysAreMeantWhole() {
        DateField until = find(DateField.class)
                .withCondition(field -> "Do dnia".equals(field.getLabel()))
                .single();
        int all = rows().size();
        until.setValue(praktyki.practices().today());
        assertThat(rows()).hasSize(all);
        until.setValue(praktyki.practices().today().minusDays(1));
        assertThat(rows()).isEmpty();
    }

    @Test
    void whetherTheLogIsWholeIsSaid() {
        click("Sprawdź dziennik");
        assertThat(find(Paragraph.class).all().stream().map(PanelTest::text))
                .anyMatch(said -> said.startsWith("Dziennik jest nienaruszony. Liczba wpisów: " + rows().size()));
    }

    @Test
    void onlyWhoMayReadItComesHere() {
        signedInAs(new Actor("redaktor", Set.of(Role.EDITOR)));
        go("");
        go("audit");
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
