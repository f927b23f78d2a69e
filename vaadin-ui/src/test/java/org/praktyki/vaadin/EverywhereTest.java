package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.vaadin.Destination.Group;

@NullMarked
class EverywhereTest extends PanelTest {

    private static final Actor EDITOR = new Actor("ewa", Set.of(Role.EDITOR));
    private static final Actor AUTHOR = new Actor("adam", Set.of(Role.AUTHOR));

    private Practice save(String title, PracticeStatus status) {
        return praktyki.practices()
                .save(
                        Installation.ACTOR,
                        Samples.published(title).toBuilder().status(status).build());
    }

    private List<Destination> find(String text) {
        return new Destinations(new Desk(praktyki, "")).find(text);
    }

    private List<String> names(Group group, String text) {
        return find(text).stream()
                .filter(destination -> destination.group() == group)
                .map(Destination::name)
                .toList();
    }

    private void choose(Destination destination) {
        find(EverywhereBox.class).single().setValue(destination);
    }

    @Test
    void practicesOfAnyStatusAreFoundByWordsOfTheirTitle() {
        save("Ogród deszczowy przy szkole", PracticeStatus.DRAFT);
        Practice second = save("Deszczówka i ogrody", PracticeStatus.PUBLISHED);
        signedIn();
        assertThat(names(Group.PRACTICE, "ogrod desz"))
                .containsExactlyInAnyOrder("Ogród deszczowy przy szkole", "Deszczówka i ogrody");
        assertThat(names(Group.PRACTICE, "szkole ogród")).containsExactly("Ogród deszczowy przy szkole");
        assertThat(names(Group.PRACTICE, second.slug().value())).containsExactly("Deszczówka i ogrody");
        assertThat(names(Group.PRACTICE, second.id().toString())).containsExactly("Deszczówka i ogrody");
        assertThat(find("ogród deszczowy").getFirst().details()).isEqualTo("szkic");
    }

    @Test
    void ofEachKindThereAreAFewAndTheFirstIsMarked() {
        for (int i = 0; i < Destinations.EACH + 2; i++) {
            save("Ustawienia ławek " + i, PracticeStatus.PUBLISHED);
        }
        signedIn();
        List<Destination> found = find("ustawienia");
        assertThat(found).hasSize(Destinations.EACH + 1);
        assertThat(found)
                .filteredOn(Destination::first)
                .extracting(Destination::group, Destination::path)
                .containsExactly(tuple(Group.PRACTICE, found.getFirst().path()), tuple(Group.VIEW, "settings"));
        assertThat(find("u")).isEmpty();
        assertThat(find(" ")).isEmpty();
    }

    @Test
    void topicsTerritoriesAccountsAndViewsAreFound() {
        praktyki.territories().load(Installation.ACTOR, TerritorySamples.state());
        signedIn();
        assertThat(names(Group.TOPIC, "kultura")).hasSize(1);
        assertThat(names(Group.TERRITORY, "kutno")).contains("Kutno");
        assertThat(names(Group.ACCOUNT, "redak")).containsExactly("redakcja");
        assertThat(names(Group.VIEW, "dziennik")).containsExactly("Dziennik zdarzeń");
        assertThat(names(Group.VIEW, "logo")).containsExactly("Nazwa i logo");
        assertThat(names(Group.VIEW, "synonimy")).containsExactly("Synonimy");
    }

    @Test
    void partnersAndPartnershipsAreFoundByAnyNameTheyBear() {
        Partner partner = praktyki.partners()
                .save(Installation.ACTOR, Partner.named("Fundacja Ćma").build());
        praktyki.partnerships()
                .save(Installation.ACTOR, Partnership.named("Nocne partnerstwo").build());
        signedIn();
        assertThat(names(Group.PARTNER, "cma")).containsExactly("Fundacja Ćma");
        assertThat(names(Group.PARTNERSHIP, "nocne")).containsExactly("Nocne partnerstwo");
        go("");
        choose(find("cma").getFirst());
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("partners/" + partner.id());
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        Practice practice = save("Ogród deszczowy", PracticeStatus.DRAFT);
        signedInAs(AUTHOR);
        assertThat(find("ogród")).isEmpty();
        assertThat(find(practice.id().toString())).isEmpty();
        assertThat(find(practice.slug().value())).isEmpty();
        assertThat(find("redakcja")).isEmpty();
        assertThat(find("ustawienia")).isEmpty();
    }

    @Test
    void anEditorFindsPracticesAndNoAccounts() {
        save("Ogród deszczowy", PracticeStatus.DRAFT);
        signedInAs(EDITOR);
        assertThat(names(Group.PRACTICE, "ogród")).containsExactly("Ogród deszczowy");
        assertThat(find("redakcja")).isEmpty();
        assertThat(find("synonimy")).isEmpty();
    }

    @Test
    void whatIsChosenIsOpenedAndTheFieldIsEmptyAgain() {
        Practice practice = save("Ogród deszczowy", PracticeStatus.DRAFT);
        signedIn();
        go("");
        choose(find("ogród").getFirst());
        assertThat(view()).isInstanceOf(EditorView.class);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("practices/" + practice.id());
        assertThat(find(EverywhereBox.class).single().getValue()).isNull();
    }

    @Test
    void aContactIsShownAmongTheContacts() {
        praktyki.practices().save(Installation.ACTOR, Samples.full());
        signedIn();
        go("");
        Destination contact = find(
                        Samples.full().recordCard().contacts().getFirst().name())
                .stream()
                .filter(destination -> destination.group() == Group.CONTACT)
                .findFirst()
                .orElseThrow();
        choose(contact);
        assertThat(find(H1.class).single().getText()).isEqualTo("Kontakty");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains(contact.name());
    }

    @Test
    void aRowSaysWhatItIs() {
        signedIn();
        go("");
        EverywhereBox box = find(EverywhereBox.class).single();
        Destination first = find("dziennik").getFirst();
        assertThat(text(box.row(first))).isEqualTo("Strony paneluDziennik zdarzeń");
    }
}
