package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

@NullMarked
class PartnersViewTest extends PanelTest {

    private static final PartialDate RENAMED = new PartialDate("2016-03-04");

    private Partner centre = Partner.named("x")
            .names(new Names(List.of(
                    new Name(
                            "Miejski Ośrodek Pomocy Społecznej",
                            Optional.of("MOPS"),
                            Term.between(new PartialDate("2014-24"), RENAMED)),
                    new Name("Centrum Usług Społecznych", Optional.of("CUS"), Term.since(RENAMED)))))
            .slug(new Slug("cus"))
            .identifiers(new Identifiers(Optional.of(new Nip("1234563218")), Optional.empty(), Optional.empty()))
            .seat(Seat.in(new Teryt("1061011"), "Łódź"))
            .websites(List.of(new WebAddress("https://cus.example.org")))
            .topics(Set.of(new Slug("kultura")))
            .description(RichText.ofHtml("<p>Pomaga.</p>"))
            .published(true)
            .build();

    private Partner club =
            Partner.named("Klub Ćma").kind(PartnerKind.INFORMAL_GROUP).build();

    @BeforeEach
    void open() {
        centre = praktyki.partners().save(Installation.ACTOR, centre);
        club = praktyki.partners().save(Installation.ACTOR, club);
        signedIn();
    }

    private Partner now(Partner partner) {
        return praktyki.partners()
                .directory(Installation.ACTOR)
                .partner(partner.id())
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Partner> rows() {
        return ((Grid<Partner>) find(Grid.class).single())
                .getListDataView()
                .getItems()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return find(Select.class)
                .withCondition(select -> label.equals(select.getLabel()))
                .single();
    }

    private String errors() {
        return text(find(Div.class).withClassName("errors").single());
    }

    @Test
    void partnersAreFoundByNameKindPlaceAndVisibility() {
        go(PartnersView.PATH);
        assertThat(rows()).containsExactly(centre, club);
        write(field("Nazwa, skrót, miejscowość, NIP, REGON lub KRS"), "mops lodz");
        assertThat(rows()).containsExactly(centre);
        assertThat(find(Span.class).withClassName("count").single().getText()).isEqualTo("Liczba partnerów: 1");
        write(field("Nazwa, skrót, miejscowość, NIP, REGON lub KRS"), "");
        select("Rodzaj").setValue(PartnerKind.INFORMAL_GROUP);
        assertThat(rows()).containsExactly(club);
        select("Rodzaj").setValue(null);
        select("Widoczność").setValue(true);
        assertThat(rows()).containsExactly(centre);
    }

    @Test
    void aNewPartnerIsSaved() {
        go("partners/new");
        write(field("Nazwa"), "Caritas Diecezji");
        write(field("Od dnia"), "zima 2014");
        assertThat(field("Od dnia").getHelperText()).isEqualTo("zima 2014: od 1.01.2014 do 21.03.2015");
        click("Zapisz");

        Partner saved = praktyki.partners()
                .directory(Installation.ACTOR)
                .partner(new Slug("caritas-diecezji"))
                .orElseThrow();
        assertThat(saved.names().latest())
                .isEqualTo(new Name("Caritas Diecezji", Optional.empty(), Term.since(new PartialDate("2014-24"))));
        assertThat(saved.published()).isFalse();
        assertThat(find(H1.class).single().getText()).isEqualTo("Caritas Diecezji");
    }

    @Test
    void aPartnerComesBackAsItWas() {
        go("partners/" + centre.id());
        click("Zapisz");
        assertThat(now(centre)).isEqualTo(centre.withVersion(2));
    }

    @Test
    void everythingThatIsWrongIsSaidBesideItsField() {
        go("partners/" + centre.id());
        write(field("NIP"), "1234563219");
        write(field("Kod pocztowy"), "90000");
        find(PartialDateField.class).atIndex(2).setValue("2017");
        click("Zapisz");

        assertThat(now(centre)).isEqualTo(centre);
        assertThat(field("NIP").isInvalid()).isTrue();
        assertThat(field("NIP").getErrorMessage()).contains("cyfrą kontrolną");
        assertThat(field("Kod pocztowy").isInvalid()).isTrue();
        assertThat(errors()).contains("NIP", "Kod pocztowy", "W tym samym czasie");
    }

    @Test
    void aChangeThatSomeoneElseOvertookShowsBothSidesAndLosesNothing() {
        go("partners/" + centre.id());
        write(field("Ulica i numer"), "Piotrkowska 1");
        Partner theirs = praktyki.partners()
                .save(
                        Installation.ACTOR,
                        centre.toBuilder().kind(PartnerKind.NGO).build());
        click("Zapisz");
        assertThat(text(find(Dialog.class).single())).contains("organizacja pozarządowa", "Piotrkowska 1");
        assertThat(now(centre)).isEqualTo(theirs);

        click("Zostań przy edycji");
        assertThat(field("Ulica i numer").getValue()).isEqualTo("Piotrkowska 1");
        click("Zapisz");
        click("Zapisz moją wersję");
        assertThat(now(centre).seat().street()).hasValue("Piotrkowska 1");
        assertThat(now(centre).version()).isEqualTo(3);
    }

    @Test
    void theHistorySaysWhoSavedWhat() {
        praktyki.partners()
                .save(Installation.ACTOR, centre.toBuilder().published(false).build());
        go("partners/" + centre.id());
        click("Historia");
        assertThat(text(find(Dialog.class).single())).contains("redakcja", "Widoczność", "pierwszy zapis");
    }

    @Test
    void whatIsInUseStaysAndTheRestIsRemovedWhenThatIsMeant() {
        praktyki.partnerships()
                .save(
                        Installation.ACTOR,
                        Partnership.named("Razem")
                                .memberships(
                                        List.of(new Membership(centre.id(), MemberRole.MEMBER, Term.ALWAYS, List.of())))
                                .build());
        go("partners/" + centre.id());
        click("Usuń partnera");
        click("Usuń na zawsze");
        assertThat(now(centre)).isEqualTo(centre);

        go("partners/" + club.id());
        click("Usuń partnera");
        click("Usuń na zawsze");
        assertThat(view()).isInstanceOf(PartnersView.class);
        assertThat(rows()).containsExactly(centre);
        go("partners/" + club.id());
        assertThat(view()).isInstanceOf(NotFoundView.class);
    }

    @Test
    void anAuthorReadsAndChangesNothing() {
        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        go("partners/" + centre.id());
        assertThat(field("NIP").isReadOnly()).isTrue();
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Zapisz", "Usuń partnera");
        go("partners/new");
        assertThat(view()).isInstanceOf(NotFoundView.class);
        assertThat(praktyki.partners().directory(Installation.ACTOR).partners(PartnerQuery.ALL))
                .hasSize(2);
    }
}
