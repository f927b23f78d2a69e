package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.text.Nip;

@NullMarked
class DuplicatesViewTest extends PanelTest {

    private final Partner bridge = partner("Fundacja Most");
    private final Partner capital = partner("Fundacja „MOST” w Łodzi");

    private Partner partner(String name) {
        return praktyki.partners()
                .save(
                        Installation.ACTOR,
                        Partner.named(name)
                                .identifiers(new Identifiers(
                                        Optional.of(new Nip("1234563218")), Optional.empty(), Optional.empty()))
                                .build());
    }

    @BeforeEach
    void open() {
        signedIn();
        go(DuplicatesView.PATH);
    }

    private Directory directory() {
        return praktyki.partners().directory(Installation.ACTOR);
    }

    private static String shown() {
        return text(find(Main.class).single());
    }

    @Test
    void bothStandSideBySideWithTheSign() {
        assertThat(shown())
                .contains(
                        "Pary do sprawdzenia: 1",
                        "Fundacja Most i Fundacja „MOST” w Łodzi",
                        "Mają ten sam numer w rejestrze",
                        "NIP12345632181234563218",
                        "Niczego jeszcze nie scalono.");
    }

    @Test
    void oneIsMergedIntoTheOtherAndStandsForItselfAgain() {
        click("Scal, zostaje drugi");
        Partner kept = directory().partner(bridge.id()).orElseThrow();
        assertThat(kept.id()).isEqualTo(capital.id());
        assertThat(shown()).contains("Nie ma wpisów", "Fundacja MostFundacja „MOST” w Łodzi");

        click("Cofnij scalenie");
        assertThat(directory().partners(PartnerQuery.ALL)).hasSize(2);
        assertThat(shown()).contains("Pary do sprawdzenia: 1");
    }

    @Test
    void theFirstStaysWhereThatIsChosen() {
        click("Scal, zostaje pierwszy");
        assertThat(directory().partner(capital.id()).orElseThrow().id()).isEqualTo(bridge.id());
    }

    @Test
    void whatWasToldApartIsNotSuggestedAgain() {
        click("To różni partnerzy");
        assertThat(shown()).contains("Nie ma wpisów");
        assertThat(directory().partners(PartnerQuery.ALL)).hasSize(2);
    }

    @Test
    void whatSomeoneElseDecidedMeanwhileIsShown() {
        praktyki.partners().merge(Installation.ACTOR, capital.id(), bridge.id());
        click("Scal, zostaje drugi");
        assertThat(directory().partner(capital.id()).orElseThrow().id()).isEqualTo(bridge.id());
        assertThat(shown()).contains("Nie ma wpisów");
    }

    @Test
    void onlyThoseWhoMayMergeSeeThem() {
        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        go(DuplicatesView.PATH);
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
