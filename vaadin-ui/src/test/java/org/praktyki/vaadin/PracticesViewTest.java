package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Step;
import org.praktyki.core.text.Slug;

@NullMarked
class PracticesViewTest extends PanelTest {

    private static final Actor AUTHOR = new Actor("autorka", Set.of(Role.AUTHOR));
    private static final Actor REVIEWER =
            new Actor("recenzent", Set.of(Role.REVIEWER), Set.of(new Slug("uslugi-spoleczne")));

    @BeforeEach
    void open() {
        for (int i = 0; i < 30; i++) {
            praktyki.practices().save(Installation.ACTOR, Samples.published("Łąka numer " + i));
        }
        praktyki.practices().save(Installation.ACTOR, Samples.full());
        Practice draft = praktyki.practices()
                .save(AUTHOR, Practice.draft("Szkic o lokalu").build());
        Practice handedIn = praktyki.practices()
                .save(
                        AUTHOR,
                        Practice.draft("Świetlica na nowo")
                                .category(Optional.of(new Slug("kultura")))
                                .build());
        praktyki.practices().take(AUTHOR, draft, Step.SUBMIT, Optional.empty());
        Practice submitted = praktyki.practices().take(AUTHOR, handedIn, Step.SUBMIT, Optional.empty());
        praktyki.practices().take(Installation.ACTOR, submitted, Step.ACCEPT, Optional.empty());
        signedIn();
        go("");
    }

    private void enter(Actor actor, String query) {
        signedInAs(actor);
        UI.getCurrent().navigate("", QueryParameters.fromString(query));
    }

    private PracticesGrid grid() {
        return find(PracticesGrid.class).single();
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

    private List<String> quick() {
        return find(QuickViews.class)
                .single()
                .getContent()
                .getChildren()
                .flatMap(list -> list.getChildren())
                .map(PanelTest::text)
                .toList();
    }

    private Stream<RouterLink> marked() {
        return find(RouterLink.class).all().stream()
                .filter(link -> "true".equals(link.getElement().getAttribute("aria-current")));
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<PracticeStatus> statuses() {
        return find(MultiSelectComboBox.class).single();
    }

    @Test
    void allPracticesAreListed() {
        assertThat(size()).isEqualTo(33);
        assertThat(count()).isEqualTo("Liczba praktyk: 33");
        assertThat(marked().map(PanelTest::text)).containsExactly("Wszystkie33");
    }

    @Test
    void onlyTheRowsAskedForAreRead() {
        assertThat(grid().getDataProvider().fetch(new Query<>(10, 5, List.of(), null, null)))
                .hasSize(5);
    }

    @Test
    void theFilterMindsNoDiacritics() {
        write(field("Szukaj w tytułach"), "laka NUMER 2");
        assertThat(size()).isEqualTo(11);
        assertThat(count()).isEqualTo("Liczba praktyk: 11");
    }

    @Test
    void severalStatusesCanBeAskedForAtOnce() {
        statuses().setValue(Set.of(PracticeStatus.SUBMITTED, PracticeStatus.IN_REVIEW));
        assertThat(size()).isEqualTo(2);
        assertThat(find(Details.class).single().getSummaryText()).isEqualTo("Filtry: 1");
    }

    @Test
    void anAddressFillsTheFilters() {
        enter(Installation.ACTOR, "status=SUBMITTED&status=IN_REVIEW&topic=uslugi-spoleczne&author=autorka");
        assertThat(size()).isEqualTo(1);
        assertThat(row(0).title()).isEqualTo("Świetlica na nowo");
        assertThat(statuses().getValue()).containsExactlyInAnyOrder(PracticeStatus.SUBMITTED, PracticeStatus.IN_REVIEW);
        assertThat(find(TopicSelect.class).single().getValue()).isEqualTo(new Slug("uslugi-spoleczne"));
        assertThat(find(Details.class).single().isOpened()).isTrue();

        enter(Installation.ACTOR, "");
        assertThat(size()).isEqualTo(33);
        assertThat(statuses().getValue()).isEmpty();
    }

    @Test
    void whatIsDueIsFoundAndSaidToBe() {
        LocalDate yesterday = praktyki.practices().today().minusDays(1);
        Practice old = praktyki.practices()
                .save(
                        Installation.ACTOR,
                        row(0).toBuilder()
                                .life(row(0).life().withReviewBy(Optional.of(yesterday)))
                                .build());
        go("");
        find(Checkbox.class)
                .withCondition(box -> box.getLabel().equals("Termin sprawdzenia minął"))
                .single()
                .setValue(true);
        assertThat(size()).isEqualTo(1);
        assertThat(row(0)).isEqualTo(old);
        assertThat(text(grid().reviewBy(old))).endsWith(" – minął");
        assertThat(marked().map(PanelTest::text)).containsExactly("Do sprawdzenia1");
    }

    @Test
    void eachRoleIsOfferedWhatWaitsForIt() {
        assertThat(quick())
                .containsExactly(
                        "Zwrócone do mnie0",
                        "Moje szkice0",
                        "Do oceny1",
                        "Do publikacji1",
                        "Zaplanowane0",
                        "Do sprawdzenia0",
                        "Moje31",
                        "Wszystkie33");

        enter(AUTHOR, "");
        go("practices/new");
        enter(AUTHOR, "");
        assertThat(quick())
                .containsExactly("Zwrócone do mnie0", "Moje szkice0", "Zaplanowane0", "Do sprawdzenia0", "Wszystkie2");
        assertThat(count()).isEqualTo("Liczba praktyk: 2");
    }

    @Test
    void whoIsLimitedToATopicCountsWhatStandsInIt() {
        go("practices/new");
        enter(REVIEWER, "status=IN_REVIEW&scheduled=no");
        assertThat(quick())
                .containsExactly("Do oceny0", "Do publikacji1", "Zaplanowane0", "Do sprawdzenia0", "Wszystkie2");
        assertThat(size()).isEqualTo(1);
        assertThat(marked().map(PanelTest::text)).containsExactly("Do publikacji1");
    }

    @Test
    void aPublishedPracticeThatIsBeingChangedSaysSo() {
        Practice live = row(5);
        Practice revision = praktyki.practices().take(Installation.ACTOR, live, Step.REVISE, Optional.empty());
        Texts texts = Texts.of(Texts.POLISH);
        assertThat(text(new StatusBadges(texts, live).getContent())).isEqualTo("opublikowana");
        assertThat(text(new StatusBadges(texts, revision).getContent())).isEqualTo("szkiczmiany w toku");
    }

    @Test
    void anEmptyListSaysWhatThatMeans() {
        write(field("Szukaj w tytułach"), "nie ma takiej");
        assertThat(text(grid().getEmptyStateComponent())).startsWith("Żadna praktyka nie spełnia");

        enter(Installation.ACTOR, "scheduled=yes");
        assertThat(text(grid().getEmptyStateComponent())).startsWith("Nic tu nie czeka.");
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
