package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.Practice;

@NullMarked
class CommentsPanelTest extends PanelTest {

    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));

    private Practice stored = Samples.full();

    @BeforeEach
    void open() {
        stored = praktyki.practices().save(Installation.ACTOR, stored);
        praktyki.comments().add(Installation.ACTOR, stored.id(), Optional.of("recordCard.cost.from"), "Czy to razem?");
        signedIn();
        go("practices/" + stored.id());
    }

    private static String panel() {
        return text(find(Aside.class).withClassName("comments").single());
    }

    private Comment last() {
        return praktyki.comments().list(Installation.ACTOR, stored.id()).getLast();
    }

    @Test
    void commentsAreReadBesideTheForm() {
        assertThat(panel()).contains("Uwagi – otwarte: 1", "redakcja, ", "Koszt od (zł)", "Czy to razem?");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCommentIsWrittenAboutAField() {
        ((Select<String>) find(Select.class)
                        .withCondition(select -> "Czego dotyczy".equals(select.getLabel()))
                        .single())
                .setValue("recordCard.postcode");
        write(area("Nowa uwaga"), "Zły kod");
        click("Dodaj uwagę");
        assertThat(last().field()).contains("recordCard.postcode");
        assertThat(last().author()).isEqualTo(Installation.NAME);
        assertThat(panel()).contains("Uwagi – otwarte: 2", "Kod pocztowy", "Zły kod");
        assertThat(area("Nowa uwaga").getValue()).isEmpty();
    }

    @Test
    void anEmptyCommentIsNotWritten() {
        click("Dodaj uwagę");
        assertThat(area("Nowa uwaga").isInvalid()).isTrue();
        assertThat(praktyki.comments().list(Installation.ACTOR, stored.id())).hasSize(1);
    }

    @Test
    void aCommentIsResolvedAndOpenedAgain() {
        click("Oznacz jako rozwiązaną");
        assertThat(last().isOpen()).isFalse();
        assertThat(panel()).contains("Uwagi – otwarte: 0", "Rozwiązane: redakcja");
        click("Otwórz ponownie");
        assertThat(last().isOpen()).isTrue();
    }

    @Test
    void aPracticeThatWasNeverSavedHasNone() {
        signedInAs(AUTHOR);
        go("practices/new");
        assertThat(find(Aside.class).withClassName("comments").exists()).isFalse();
    }
}
