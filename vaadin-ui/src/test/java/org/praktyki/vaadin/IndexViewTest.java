package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;

@NullMarked
class IndexViewTest extends PanelTest {

    private static String page() {
        return text(find(Main.class).single());
    }

    private static void worked() {
        Objects.requireNonNull(((IndexView) view()).work())
                .running()
                .handle((result, failure) -> "")
                .join();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        MockVaadin.clientRoundtrip();
    }

    @Test
    void itIsSaidHowFarTheIndexHasCome() {
        praktyki.practices().save(Installation.ACTOR, Samples.published("Ogród"));
        signedIn();
        go("search/index");
        assertThat(page())
                .contains("WyszukiwarkaInMemorySearch", "Praktyki1 z 1", "Zmiany1 z 1")
                .contains("Stanaktualny");
    }

    @Test
    void theIndexIsMadeAnewAndMayBeMadeAgain() {
        praktyki.practices().save(Installation.ACTOR, Samples.published("Ogród"));
        signedIn();
        go("search/index");
        for (int i = 0; i < 2; i++) {
            click("Zbuduj od nowa");
            worked();
            assertThat(page()).contains("Indeks zbudowano od nowa.", "Praktyki1 z 1");
            assertThat(find(LongWork.class).exists()).isFalse();
        }
    }

    @Test
    void onlyAdministratorsComeHere() {
        signedInAs(new Actor("redaktor", Set.of(Role.EDITOR)));
        go("search/index");
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
