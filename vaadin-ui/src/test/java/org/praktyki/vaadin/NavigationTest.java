package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;

@NullMarked
class NavigationTest extends PanelTest {

    private static final Actor GUEST = new Actor("gosc", Set.of());

    private static List<String> ways() {
        return links().stream().map(RouterLink::getText).toList();
    }

    private static List<String> current() {
        return links().stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(RouterLink::getText)
                .toList();
    }

    private static List<RouterLink> links() {
        return find(Nav.class)
                .single()
                .getElement()
                .getChild(0)
                .getChildren()
                .map(item -> (RouterLink) item.getChild(0).getComponent().orElseThrow())
                .toList();
    }

    @Test
    void whoMayDoEverythingFindsEveryView() {
        signedIn();
        go("");
        assertThat(ways())
                .isEqualTo(PanelView.ALL.stream()
                        .filter(PanelView::listed)
                        .map(view -> Texts.of(Texts.POLISH).get(view.title()))
                        .toList())
                .doesNotHaveDuplicates()
                .startsWith("Praktyki");
    }

    @Test
    void theOpenViewIsMarked() {
        signedIn();
        go("");
        assertThat(current()).containsExactly("Praktyki");
    }

    @Test
    void aPracticeBelongsToThePractices() {
        Practice practice = praktyki.practices().save(Installation.ACTOR, Samples.full());
        signedIn();
        go("practices/" + practice.id());
        assertThat(current()).containsExactly("Praktyki");
    }

    @Test
    void theNameOfTheInstallationStandsAboveTheViews() {
        signedIn();
        go("");
        assertThat(find(Span.class).withClassName("site").single().getText()).isEqualTo("Praktyki – panel");
        praktyki.settings()
                .save(Installation.ACTOR, praktyki.settings().current().withName("Praktyki Krainy Łąk"));
        go("password");
        assertThat(find(Span.class).withClassName("site").single().getText()).isEqualTo("Praktyki Krainy Łąk – panel");
    }

    @Test
    void nobodyIsShownAViewThatTheyMayNotUse() {
        signedInAs(GUEST);
        go("");
        assertThat(view()).isInstanceOf(DeniedView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Brak dostępu");
        assertThat(ways()).isEmpty();

        go("practices/new");
        assertThat(view()).isInstanceOf(DeniedView.class);
    }

    @Test
    void anEditorIsLedToThePracticesAndNotToTheInstallation() {
        signedInAs(new Actor("ewa", Set.of(Role.EDITOR)));
        go("topics");
        assertThat(view()).isInstanceOf(DeniedView.class);
        assertThat(ways()).contains("Praktyki").doesNotContain("Działy");
    }
}
