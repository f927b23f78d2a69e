package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Draft;
import org.praktyki.core.practice.DraftStore;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.Storage;

/** What is written and not saved yet. */
abstract class DraftStoreContract {

    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    abstract Storage storage();

    private DraftStore drafts() {
        return storage().drafts();
    }

    private Draft keep(String account, Practice content, Instant at) {
        Draft draft = new Draft(
                account,
                content,
                List.of(
                        new Finding("recordCard.postcode", "18-4", Problem.NOT_A_POSTCODE),
                        new Finding("title", "", Problem.REQUIRED)),
                at);
        drafts().save(draft);
        return draft;
    }

    @Test
    void aDraftComesBackAsItWasWithWhatCouldNotBeRead() {
        Draft draft = keep("ann", Samples.full(), Samples.NOW);

        assertThat(drafts().find("ann", draft.id())).contains(draft);
        assertThat(storage().practices().find(draft.id())).isEmpty();
        assertThat(storage().changes().last()).isZero();
    }

    @Test
    void aDraftIsItsAccountsAlone() {
        Practice practice = Samples.full();
        keep("ann", practice, Samples.NOW);

        assertThat(drafts().find("ben", practice.id())).isEmpty();
        assertThat(drafts().of("ben")).isEmpty();

        Draft other = keep("ben", practice.toBuilder().title("Inny").build(), LATER);

        assertThat(drafts().of("ben")).containsExactly(other);
        assertThat(drafts().of("ann")).extracting(Draft::id).containsExactly(practice.id());
    }

    @Test
    void theNewestTakesThePlaceOfTheOneBefore() {
        Practice practice = Samples.full();
        keep("ann", practice, Samples.NOW);
        Draft newer = keep("ann", practice.toBuilder().title("Nowszy").build(), LATER);

        assertThat(drafts().of("ann")).containsExactly(newer);
    }

    @Test
    void theNewestStandsFirst() {
        Draft older = keep("ann", Practice.draft("Starszy").build(), Samples.NOW);
        Draft newer = keep("ann", Practice.draft("Nowszy").build(), LATER);

        assertThat(drafts().of("ann")).containsExactly(newer, older);
    }

    @Test
    void aDraftIsForgottenAndThatOfAnotherIsNot() {
        Draft draft = keep("ann", Samples.full(), Samples.NOW);
        Draft other = keep("ben", Samples.full(), Samples.NOW);

        drafts().remove("ann", draft.id());
        drafts().remove("ann", other.id());

        assertThat(drafts().of("ann")).isEmpty();
        assertThat(drafts().of("ben")).containsExactly(other);
    }

    @Test
    void draftsGoWithTheirAccountAndWithTime() {
        keep("ann", Practice.draft("Pierwszy").build(), LATER);
        keep("ann", Practice.draft("Drugi").build(), LATER);
        keep("ben", Practice.draft("Stary").build(), Samples.NOW);
        Draft kept = keep("ben", Practice.draft("Nowy").build(), LATER);

        drafts().removeOf("ann");
        drafts().removeBefore(LATER);

        assertThat(drafts().of("ann")).isEmpty();
        assertThat(drafts().of("ben")).containsExactly(kept);
    }

    @Test
    void ofTwoWindowsOneWins() throws Exception {
        Practice practice = Samples.full();
        List<Callable<Draft>> windows = IntStream.range(0, 4)
                .<Callable<Draft>>mapToObj(i -> () -> keep("ann", practice, Samples.NOW.plusSeconds(i)))
                .toList();

        Together.call(windows);

        assertThat(drafts().of("ann")).hasSize(1);
    }

    @Test
    void filesThatADraftNamesAreInUse() {
        Draft draft = keep("ann", Samples.full(), Samples.NOW);
        keep("ann", Practice.draft("Inna").build(), Samples.NOW);

        assertThat(drafts().filesInUse())
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(
                        draft.content().files().map(Attachment::key).toList());
        drafts().remove("ann", draft.id());
        assertThat(drafts().filesInUse()).isEmpty();
    }
}
