package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.text.Slug;

/** An account is changed or removed while its owner works in the panel: that holds from their next request on. */
@NullMarked
class ChangedAccountTest extends PanelTest {

    private static final Actor EDITOR = new Actor("ewa", Set.of(Role.EDITOR));

    private Practice practice = Samples.published("Ogród deszczowy");

    @BeforeEach
    void work() {
        practice = praktyki.practices()
                .save(
                        Installation.ACTOR,
                        practice.toBuilder().status(PracticeStatus.DRAFT).build());
        signedInAs(EDITOR);
        go("practices/" + practice.id());
    }

    private Practice now() {
        return praktyki.practices().find(Installation.ACTOR, practice.id()).orElseThrow();
    }

    private void isRefused() {
        nextRequest();
        write(field("Tytuł"), "Inny tytuł");
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> click("Zapisz"));
        assertThat(now().title()).isEqualTo("Ogród deszczowy");
    }

    @Test
    void whoseAccountIsRemovedSavesNothingMoreAndHasToSignIn() {
        praktyki.accounts().remove(Installation.ACTOR, "ewa");
        isRefused();
        assertThat(view()).isInstanceOf(EditorView.class);
        write(field("Tytuł"), "Ogród deszczowy");
        go("");
        assertThat(view()).isInstanceOf(SignInView.class);
    }

    @Test
    void aRoleThatIsTakenIsTakenAtOnce() {
        praktyki.accounts().saveRights(Installation.ACTOR, "ewa", Set.of(Role.AUTHOR), Set.of());
        isRefused();
    }

    @Test
    void anotherScopeCountsAtOnce() {
        praktyki.accounts().saveRights(Installation.ACTOR, "ewa", Set.of(Role.EDITOR), Set.of(new Slug("kultura")));
        isRefused();
    }

    @Test
    void aRoleThatIsGivenOpensItsViewsAndTheWayToThem() {
        go("accounts");
        assertThat(view()).isInstanceOf(DeniedView.class);
        praktyki.accounts().saveRights(Installation.ACTOR, "ewa", Set.of(Role.ADMINISTRATOR), Set.of());
        nextRequest();
        go("accounts");
        assertThat(view()).isInstanceOf(AccountsView.class);
    }
}
