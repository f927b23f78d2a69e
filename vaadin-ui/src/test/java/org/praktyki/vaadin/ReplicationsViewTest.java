package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationCounts;
import org.praktyki.core.replication.ReplicationStatus;
import org.praktyki.core.replication.Replications;
import org.praktyki.core.replication.Taker;
import org.praktyki.core.text.RichText;

@NullMarked
class ReplicationsViewTest extends PanelTest {

    private Practice practice = Samples.published("Ogród społeczny");

    @BeforeEach
    void open() {
        practice = praktyki.practices().save(Installation.ACTOR, practice);
        signedIn();
    }

    private Replications replications() {
        return praktyki.replications();
    }

    private Replication enter(String taker) {
        return replications()
                .enter(
                        Installation.ACTOR,
                        practice.id(),
                        new Adoption(
                                Taker.named(taker),
                                RichText.ofHtml("<p>Jedna <strong>świetlica</strong>.</p>"),
                                RichText.EMPTY,
                                Optional.empty()));
    }

    private Replication stored(Replication replication) {
        return replications().find(Installation.ACTOR, replication.id()).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Replication> rows() {
        return ((Grid<Replication>) find(Grid.class).single())
                .getListDataView()
                .getItems()
                .toList();
    }

    private static String shown() {
        return text(find(Main.class).single());
    }

    @Test
    void thoseThatWaitAreCountedAndTheListIsNarrowed() {
        Replication waiting = enter("Gmina Przykładowo");
        Replication confirmed = replications().answer(Installation.ACTOR, enter("Gmina Inna"), true, "");
        go(ReplicationsView.PATH);

        assertThat(find(H1.class).single().getText()).isEqualTo("Powtórzenia");
        assertThat(rows()).extracting(Replication::id).containsExactlyInAnyOrder(waiting.id(), confirmed.id());
        assertThat(text(find(Nav.class).single())).contains("Powtórzenia").contains("(czeka: 1)");
        assertThat(text(((ReplicationsView) view()).row(waiting)))
                .contains("Gmina Przykładowo", "niepotwierdzone", "Ogród społeczny");
        @SuppressWarnings("unchecked")
        Select<Optional<ReplicationStatus>> which =
                (Select<Optional<ReplicationStatus>>) find(Select.class).single();
        which.setValue(Optional.of(ReplicationStatus.CONFIRMED));
        assertThat(rows()).extracting(Replication::id).containsExactly(confirmed.id());
        assertThat(find(Span.class).withClassName("count").single().getText()).isEqualTo("Liczba powtórzeń: 1");
    }

    @Test
    void oneIsAnsweredAndWithdrawn() {
        Replication replication = enter("Gmina Przykładowo");
        go(ReplicationsView.PATH + "/" + replication.id());
        assertThat(shown()).contains("Ogród społeczny", "Jedna świetlica.", "niepotwierdzone");

        write(find(TextArea.class).single(), "Byliśmy u nich.");
        click("Potwierdź");
        assertThat(stored(replication).isConfirmed()).isTrue();
        assertThat(stored(replication).answer().orElseThrow().note()).contains("Byliśmy u nich.");
        click("Odrzuć");
        assertThat(stored(replication).status()).isEqualTo(ReplicationStatus.DECLINED);
        click("Wycofaj");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Wycofać powtórzenie?");
        click("Wycofaj powtórzenie");
        assertThat(stored(replication).status()).isEqualTo(ReplicationStatus.WITHDRAWN);
        assertThat(shown()).contains("wycofane").doesNotContain("Potwierdź");
    }

    @Test
    void whoComesSecondSeesWhatTheFirstHasMadeOfIt() {
        Replication replication = enter("Gmina Przykładowo");
        go(ReplicationsView.PATH + "/" + replication.id());
        replications().answer(Installation.ACTOR, replication, false, "");

        click("Potwierdź");

        assertThat(stored(replication).status()).isEqualTo(ReplicationStatus.DECLINED);
        assertThat(shown()).contains("odrzucone");
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneIsEnteredAndCorrected() {
        Partner partner = praktyki.partners()
                .save(Installation.ACTOR, Partner.named("Fundacja Furtka").build());
        go(ReplicationsView.PATH);
        click("Wpisz powtórzenie");
        click("Zapisz");
        assertThat(text(find(Dialog.class).single())).contains("Nie zapisano");
        List<PracticeChooser> choosers = find(PracticeChooser.class).all();
        choosers.getFirst().show(Optional.of(practice.id()));
        write(field("Kto powtórzył"), "Fundacja Furtka");
        write(field("Kod TERYT"), "99");
        click("Zapisz");
        assertThat(text(find(Dialog.class).single())).contains("Kod TERYT");
        write(field("Kod TERYT"), "1061011");
        ((ComboBox<Partner>) find(ComboBox.class).all().stream()
                        .filter(box -> "Partner".equals(box.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(partner);
        click("Zapisz");

        Replication entered = replications()
                .list(Installation.ACTOR, Set.of(ReplicationStatus.CLAIMED))
                .getFirst();
        assertThat(entered.adoption().taker().partner()).contains(partner.id());
        assertThat(replications().counts(practice.id())).isEqualTo(new ReplicationCounts(0, 1));
        assertThat(view()).isInstanceOf(ReplicationView.class);

        click("Popraw");
        write(field("Kto powtórzył"), "Fundacja Zielona Furtka");
        click("Zapisz");
        assertThat(stored(entered).adoption().taker().name()).isEqualTo("Fundacja Zielona Furtka");
        assertThat(shown()).contains("Fundacja Zielona Furtka");
    }

    @Test
    void whatIsLeftAsItWasKeepsItsStructure() {
        Replication replication = enter("Gmina Przykładowo");
        go(ReplicationsView.PATH + "/" + replication.id());
        click("Popraw");
        write(field("Kto powtórzył"), "Gmina Nowa");
        click("Zapisz");
        assertThat(stored(replication).adoption().adaptation().html()).contains("<strong>");
    }

    @Test
    void whoMayNotChangeThePracticeFindsNothing() {
        Replication replication = enter("Gmina Przykładowo");
        signedInAs(new Actor("inny", Set.of(Role.AUTHOR)));
        go(ReplicationsView.PATH);
        assertThat(rows()).isEmpty();
        go(ReplicationsView.PATH + "/" + replication.id());
        assertThat(view()).isInstanceOf(NotFoundView.class);
    }
}
