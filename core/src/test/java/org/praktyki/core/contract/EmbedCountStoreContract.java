package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.praktyki.core.embed.EmbedCount;
import org.praktyki.core.embed.EmbedCountStore;
import org.praktyki.core.embed.Embedded;
import org.praktyki.core.spi.Storage;

/** What other sites embed. */
abstract class EmbedCountStoreContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final Embedded LIST = new Embedded("www.example.org", "list", false);
    private static final Embedded MAP = new Embedded("www.example.org", "map", false);
    private static final Embedded REFUSED = new Embedded("www.example.org", "list", true);
    private static final Embedded UNNAMED = new Embedded("", "list", false);

    abstract Storage storage();

    private EmbedCountStore counts() {
        return storage().embedCounts();
    }

    @Test
    void countsOfAllDaysAreAddedUpTheMostFrequentFirst() {
        counts().add(MONDAY, Map.of(LIST, 3L, MAP, 2L, REFUSED, 2L));
        counts().add(TUESDAY, Map.of(LIST, 4L, UNNAMED, 2L));
        counts().add(TUESDAY, Map.of(LIST, 1L));

        assertThat(counts().since(MONDAY))
                .containsExactly(
                        new EmbedCount(LIST, 8, TUESDAY),
                        new EmbedCount(UNNAMED, 2, TUESDAY),
                        new EmbedCount(REFUSED, 2, MONDAY),
                        new EmbedCount(MAP, 2, MONDAY));
    }

    @Test
    void whatWasBeforeADayDoesNotCountSinceThen() {
        counts().add(MONDAY, Map.of(LIST, 3L, MAP, 2L));
        counts().add(TUESDAY, Map.of(LIST, 4L));
        assertThat(counts().since(TUESDAY)).containsExactly(new EmbedCount(LIST, 4, TUESDAY));
    }

    @Test
    void aHostIsForgottenOnAllDays() {
        counts().add(MONDAY, Map.of(LIST, 3L, REFUSED, 3L, UNNAMED, 1L));
        counts().add(TUESDAY, Map.of(MAP, 3L));
        assertThat(counts().hosts()).containsExactlyInAnyOrder("www.example.org", "");

        counts().remove("www.example.org");
        counts().remove("another.example.org");

        assertThat(counts().since(MONDAY)).containsExactly(new EmbedCount(UNNAMED, 1, MONDAY));
        assertThat(counts().hosts()).containsExactly("");
    }

    @Test
    void whatWasCountedBeforeADayIsForgotten() {
        counts().add(MONDAY, Map.of(LIST, 3L, MAP, 2L));
        counts().add(TUESDAY, Map.of(LIST, 4L));

        counts().removeBefore(TUESDAY);

        assertThat(counts().since(MONDAY)).containsExactly(new EmbedCount(LIST, 4, TUESDAY));
    }

    @Test
    void ofCountsAddedAtOnceNoneIsLost() throws Exception {
        Callable<Boolean> adding = () -> {
            counts().add(MONDAY, Map.of(LIST, 2L, MAP, 1L));
            return true;
        };

        assertThat(Together.call(Collections.nCopies(6, adding))).hasSize(6);

        assertThat(counts().since(MONDAY))
                .containsExactly(new EmbedCount(LIST, 12, MONDAY), new EmbedCount(MAP, 6, MONDAY));
    }
}
