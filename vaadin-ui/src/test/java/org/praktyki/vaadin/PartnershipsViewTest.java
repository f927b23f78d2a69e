package org.praktyki.vaadin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipQuery;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

@NullMarked
class PartnershipsViewTest extends PanelTest {

    private static final Term EARLY = Term.between(new PartialDate("2014-24"), new PartialDate("2018-06-30"));

    private final Partner lead = partner("Urząd Miasta");
    private final Partner early = partner("Wczesna");
    private final Citation page = new Citation(
            "Strona miasta",
            Optional.of(new WebAddress("https://miasto.example.org")),
            Optional.of(LocalDate.of(2018, 1, 1)));
    private Partnership stored = Partnership.named("Razem").build();

    private Partner partner(String name) {
        return praktyki.partners().save(Installation.ACTOR, Partner.named(name).build());
    }

    @BeforeEach
    void open() throws IOException {
        Practice practice = praktyki.practices().save(Installation.ACTOR, Samples.published("Ogród"));
        Attachment act = praktyki.partnerFiles()
                .upload(Installation.ACTOR, "akt.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(UTF_8)));
        stored = praktyki.partnerships()
                .save(
                        Installation.ACTOR,
                        stored.toBuilder()
                                .form(Form.CONSORTIUM)
                                .term(Term.since(new PartialDate("2014-24")))
                                .mission(RichText.ofHtml("<p>Miasto dla wszystkich.</p>"))
                                .goals(List.of("Mniej hałasu", "Więcej zieleni"))
                                .initiatives(List.of(
                                        new Initiative("Piknik", EARLY, RichText.ofHtml("<p>Co roku.</p>"), List.of())))
                                .memberships(List.of(
                                        new Membership(lead.id(), MemberRole.COORDINATOR, Term.ALWAYS, List.of()),
                                        new Membership(early.id(), MemberRole.MEMBER, EARLY, List.of(page))))
                                .tasks(List.of(new PublicTask(
                                        "Opieka",
                                        Optional.of(lead.id()),
                                        EARLY,
                                        Optional.of(new BigDecimal("12500.50")),
                                        Optional.of(new Teryt("1061011")),
                                        Optional.of(new Slug("kultura")),
                                        Set.of(early.id()))))
                                .foundingAct(Optional.of(act))
                                .practices(List.of(practice.id()))
                                .published(true)
                                .build());
        signedIn();
        go("partnerships/" + stored.id());
    }

    private Partnership now() {
        return praktyki.partners()
                .directory(Installation.ACTOR)
                .partnership(stored.id())
                .orElseThrow();
    }

    private static List<String> standings() {
        return find(Span.class).withClassName("member-standing").all().stream()
                .map(Span::getText)
                .toList();
    }

    private static PartnerChooser member(int number) {
        return find(PartnerChooser.class)
                .withCondition(chooser -> "Partner".equals(chooser.getLabel()))
                .atIndex(number);
    }

    private String errors() {
        return text(find(Div.class).withClassName("errors").single());
    }

    @Test
    void aPartnershipComesBackAsItWas() {
        click("Zapisz");
        assertThat(now()).isEqualTo(stored.withVersion(2));
    }

    @Test
    @SuppressWarnings("unchecked")
    void partnershipsAreListedWithWhoBelongsToThemToday() {
        go(PartnershipsView.PATH);
        Grid<Partnership> grid = find(Grid.class).single();
        assertThat(grid.getListDataView().getItems()).containsExactly(stored);
        find(Select.class)
                .withCondition(select -> "Forma".equals(select.getLabel()))
                .single()
                .setValue(Form.ASSOCIATION);
        assertThat(grid.getListDataView().getItems()).isEmpty();
        assertThat(find(Span.class).withClassName("count").single().getText()).isEqualTo("Liczba partnerstw: 0");
    }

    @Test
    void whoDoesNotBelongOnADayIsGreyedOut() {
        DateField asOf = find(DateField.class)
                .withCondition(field -> "Stan na dzień".equals(field.getLabel()))
                .atIndex(1);
        asOf.setValue(LocalDate.of(2016, 1, 1));
        assertThat(standings()).containsExactly("Należy w dniu 1.01.2016", "Należy w dniu 1.01.2016");
        asOf.setValue(LocalDate.of(2018, 6, 30));
        assertThat(standings()).containsExactly("Należy w dniu 30.06.2018", "Nie należy w dniu 30.06.2018");
        assertThat(member(1).hasClassName("not-then")).isFalse();
        assertThat(member(2).hasClassName("not-then")).isTrue();
        asOf.setValue(LocalDate.of(2014, 6, 30));
        assertThat(standings()).allMatch(standing -> standing.startsWith("Prawdopodobnie"));
    }

    @Test
    void aMembershipIsAddedByTyping() {
        Partner late = partner("Późna Fundacja");
        click("Dodaj członkostwo");
        assertThat(standings()).hasSize(3);
        member(3)
                .setValue(PartnerSource.of(new Desk(praktyki, ""))
                        .find("fund pozn", 0, 5)
                        .getFirst());
        List<PartialDateField> begins = find(PartialDateField.class)
                .withCondition(field -> "Od dnia".equals(field.getLabel()))
                .all();
        // those of the name, of the whole, of two memberships, of this, and then of what stands further below
        begins.get(4).setValue("30.06.2018");
        click("Zapisz");
        assertThat(now().memberships())
                .hasSize(3)
                .last()
                .isEqualTo(new Membership(
                        late.id(), MemberRole.MEMBER, Term.since(new PartialDate("2018-06-30")), List.of()));
    }

    @Test
    void theSameMembershipTwiceAtOneTimeIsRefusedAtItsField() {
        click("Dodaj członkostwo");
        click("Zapisz");
        assertThat(member(3).isInvalid()).isTrue();
        member(3).show(Optional.of(early.id()));
        click("Zapisz");
        assertThat(now()).isEqualTo(stored);
        assertThat(errors()).contains("Od dnia", "W tym samym czasie");
    }

    @Test
    void aSourceThatIsCalledOtherwiseKeepsItsMembers() {
        write(field("Tytuł źródła"), "Strona urzędu");
        click("Zapisz");
        assertThat(now().citations()).extracting(Citation::title).containsExactly("Strona urzędu");
        assertThat(now().memberships().getFirst().citations()).isEmpty();

        click("Usuń źródło");
        click("Zapisz");
        assertThat(now().citations()).isEmpty();
        assertThat(now().memberships()).hasSize(2);
    }

    @Test
    void aNewPartnershipIsSaved() {
        go("partnerships/new");
        write(field("Nazwa"), "Łódzkie Partnerstwo Pomocy");
        click("Zapisz");
        assertThat(find(H1.class).single().getText()).isEqualTo("Łódzkie Partnerstwo Pomocy");
        assertThat(praktyki.partners().directory(Installation.ACTOR).partnerships(PartnershipQuery.ALL))
                .extracting(one -> one.slug().value())
                .contains("lodzkie-partnerstwo-pomocy");
    }

    @Test
    void whatSomeoneElseSavedMeanwhileIsShownBeside() {
        praktyki.partnerships()
                .save(
                        Installation.ACTOR,
                        stored.toBuilder().memberships(List.of()).build());
        write(area("Cele"), "Mniej hałasu");
        click("Zapisz");
        assertThat(text(find(Dialog.class).single())).contains("Członkowie", "Wczesna", "Więcej zieleni");
        click("Wczytaj wersję zapisaną");
        assertThat(standings()).isEmpty();
    }

    @Test
    void aPartnershipIsRemovedWhenThatIsMeant() {
        click("Usuń partnerstwo");
        click("Usuń na zawsze");
        assertThat(view()).isInstanceOf(PartnershipsView.class);
        assertThat(praktyki.partners().directory(Installation.ACTOR).partnership(stored.id()))
                .isEmpty();
    }
}
