package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.AskingHost;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.text.Slug;

@NullMarked
class EmbeddingViewTest extends PanelTest {

    private static final HostRule TOWN = new HostRule(new AllowedHost("www.example.org"));

    private void name(HostRule rule) {
        praktyki.embedHosts().add(Installation.ACTOR, rule);
    }

    private List<HostRule> named() {
        return praktyki.embedHosts().lately().rules();
    }

    private void open(Actor actor) {
        signedInAs(actor);
        go("embedding");
    }

    /** The texts of the rows of a table, the heads of its columns not among them. */
    private static List<String> rows(int table) {
        return find(Table.class).all().get(table).getBodyRows().stream()
                .map(PanelTest::text)
                .toList();
    }

    private static String dialog() {
        return text(find(Dialog.class).single());
    }

    private void add(String host) {
        field("Serwer").setValue(host);
        click("Dodaj serwer");
    }

    @Test
    void everyoneMayUntilAHostIsNamedAndThatIsAskedFirst() {
        open(Installation.ACTOR);
        assertThat(text((Component) view())).contains("Teraz osadzać może każdy serwis.");
        add("www.example.org");
        assertThat(named()).isEmpty();
        click("Dodaj i ogranicz do listy");
        assertThat(named()).containsExactly(TOWN);
        assertThat(text((Component) view())).contains("Teraz osadzać mogą tylko serwery z listy.");
        assertThat(rows(0)).containsExactly("www.example.orgCałą bazęUsuń");
        add("*.żółw.example.org");
        assertThat(rows(0))
                .containsExactly(
                        "*.żółw.example.org*.xn--w-uga1v8h.example.orgCałą bazęUsuń", "www.example.orgCałą bazęUsuń");
        assertThat(field("Serwer").getValue()).isEmpty();
    }

    @Test
    void whatIsNoHostSaysSoBesideTheField() {
        name(TOWN);
        open(Installation.ACTOR);
        add("https://example.org/strona");
        assertThat(field("Serwer").getErrorMessage()).startsWith("To nie jest sama nazwa serwera");
        assertThat(field("Serwer").isInvalid()).isTrue();
        add("www.example.org");
        assertThat(field("Serwer").getErrorMessage()).isNotBlank().doesNotStartWith("To nie jest sama nazwa");
        add("");
        assertThat(field("Serwer").isInvalid()).isTrue();
        assertThat(named()).containsExactly(TOWN);
    }

    @Test
    void removingIsAskedFirstAndOfTheLastItIsSaidThatEveryoneMay() {
        HostRule other = new HostRule(new AllowedHost("other.example.org"));
        name(TOWN);
        name(other);
        open(Installation.ACTOR);
        click(buttons("Usuń").getFirst());
        assertThat(dialog()).contains("Serwer other.example.org przestanie pokazywać");
        click(buttons("Usuń").getLast());
        assertThat(named()).containsExactly(TOWN);
        click(buttons("Usuń").getFirst());
        assertThat(dialog()).contains("ostatni serwer");
        click(buttons("Usuń").getLast());
        assertThat(named()).isEmpty();
    }

    @Test
    void whoPublishesInATopicNamesHostsForItAndNoOthers() {
        Slug culture = new Slug("kultura");
        name(TOWN);
        open(new Actor("ola", Set.of(Role.REVIEWER), Set.of(culture)));
        assertThat(rows(0)).containsExactly("www.example.orgCałą bazę–");
        add("library.example.org");
        assertThat(named())
                .containsExactly(new HostRule(new AllowedHost("library.example.org"), Optional.of(culture)), TOWN);
        assertThat(rows(0)).first().asString().endsWith("Usuń");
    }

    @Test
    void whatHostsEmbeddedIsListedWithRefusalsMarked() {
        open(Installation.ACTOR);
        assertThat(text((Component) view())).contains("W tym czasie nikt niczego nie osadzał.");
        AskingHost town = AskingHost.of("https://www.example.org");
        praktyki.embedCounts().count(town, "list", false);
        praktyki.embedCounts().count(town, "list", false);
        praktyki.embedCounts().count(AskingHost.of("null"), "weather", true);
        go("");
        go("embedding");
        assertThat(rows(0)).hasSize(2);
        assertThat(rows(0).getFirst()).startsWith("www.example.orgLista2");
        assertThat(rows(0).getLast())
                .startsWith("Bez nazwy: plik, własny komputer lub adres IP")
                .contains("Odmówiono", "weather1");
    }

    @Test
    void whoDoesNotPublishDoesNotComeHere() {
        open(new Actor("redaktor", Set.of(Role.EDITOR)));
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
