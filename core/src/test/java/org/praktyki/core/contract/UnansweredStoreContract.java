package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.praktyki.core.search.UnansweredQuery;
import org.praktyki.core.search.UnansweredStore;
import org.praktyki.core.spi.Storage;

/** What was looked for in vain. */
abstract class UnansweredStoreContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    abstract Storage storage();

    private UnansweredStore unanswered() {
        return storage().unanswered();
    }

    private List<UnansweredQuery> all() {
        return unanswered().mostAsked(10);
    }

    @Test
    void countsOfAllDaysAreAddedUpTheMostFrequentFirst() {
        unanswered().add(MONDAY, Map.of("żłobek", 3L, "\"park\" -las 100%", 4L, "ąę", 3L));
        unanswered().add(TUESDAY, Map.of("żłobek", 5L));
        unanswered().add(MONDAY, Map.of("ławka", 3L, "żłobek", 1L));
        unanswered().add(TUESDAY, Map.of("mostek", 3L));

        assertThat(all())
                .containsExactly(
                        new UnansweredQuery("żłobek", 9, TUESDAY),
                        new UnansweredQuery("\"park\" -las 100%", 4, MONDAY),
                        new UnansweredQuery("mostek", 3, TUESDAY),
                        new UnansweredQuery("ąę", 3, MONDAY),
                        new UnansweredQuery("ławka", 3, MONDAY));
        assertThat(unanswered().mostAsked(1)).extracting(UnansweredQuery::text).containsExactly("żłobek");
        assertThat(unanswered().texts())
                .containsExactlyInAnyOrder("żłobek", "\"park\" -las 100%", "ąę", "ławka", "mostek");
    }

    @Test
    void theLongestTextIsKeptWhole() {
        String longest = "ż".repeat(UnansweredQuery.MAX_TEXT);
        unanswered().add(MONDAY, Map.of(longest, 3L));
        assertThat(all()).containsExactly(new UnansweredQuery(longest, 3, MONDAY));
    }

    @Test
    void aTextIsForgottenOnAllDays() {
        unanswered().add(MONDAY, Map.of("żłobek", 3L, "ławka", 3L));
        unanswered().add(TUESDAY, Map.of("żłobek", 3L));

        unanswered().remove("żłobek");
        unanswered().remove("czego nie ma");

        assertThat(all()).containsExactly(new UnansweredQuery("ławka", 3, MONDAY));
    }

    @Test
    void whatWasCountedBeforeADayIsForgotten() {
        unanswered().add(MONDAY, Map.of("żłobek", 3L, "ławka", 3L));
        unanswered().add(TUESDAY, Map.of("żłobek", 5L));

        unanswered().removeBefore(TUESDAY);

        assertThat(all()).containsExactly(new UnansweredQuery("żłobek", 5, TUESDAY));
    }

    @Test
    void ofCountsAddedAtOnceNoneIsLost() throws Exception {
        Callable<Boolean> adding = () -> {
            unanswered().add(MONDAY, Map.of("żłobek", 1L, "ławka", 2L));
            return true;
        };

        assertThat(Together.call(Collections.nCopies(6, adding))).hasSize(6);

        assertThat(all())
                .containsExactly(new UnansweredQuery("ławka", 12, MONDAY), new UnansweredQuery("żłobek", 6, MONDAY));
    }
}
