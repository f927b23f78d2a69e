package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.Traces;

class UnansweredQueriesTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Query ALL = Query.newest(10);
    private static final Found PARTIAL = new Found(List.of(), 7, Map.of(), Optional.empty(), true);
    private static final Found FOUND = new Found(List.of(), 7, Map.of(), Optional.empty(), false);

    private final UnansweredStore store = new InMemoryStorage().unanswered();
    private final UnansweredQueries queries = new UnansweredQueries(store, Clock.fixed(Samples.NOW, ZoneOffset.UTC));

    private void ask(String text, int times) {
        for (int i = 0; i < times; i++) {
            queries.note(ALL.matching(text), Found.NOTHING);
        }
    }

    private List<UnansweredQuery> stored(Instant now) {
        queries.flush(now);
        return store.mostAsked(10);
    }

    private List<UnansweredQuery> stored() {
        return stored(Samples.NOW);
    }

    @Test
    void whatWasAskedLessThanThreeTimesIsStoredNowhere() {
        ask("żłobek", 2);
        assertThat(stored()).isEmpty();

        ask("  ŻŁOBEK ", 1);
        assertThat(stored()).containsExactly(new UnansweredQuery("żłobek", 3, TODAY));
    }

    @Test
    void whatIsKeptOnceIsCountedEachTime() {
        ask("park \t kieszonkowy", 4);
        stored();
        ask("Park kieszonkowy", 1);
        assertThat(stored()).containsExactly(new UnansweredQuery("park kieszonkowy", 5, TODAY));
        assertThat(stored()).containsExactly(new UnansweredQuery("park kieszonkowy", 5, TODAY));
    }

    @Test
    void aDayIsThatOfAPolishOffice() {
        ask("żłobek", 3);
        assertThat(stored(Instant.parse("2026-03-02T23:30:00Z")))
                .containsExactly(new UnansweredQuery("żłobek", 3, TODAY.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ewa.kos@example.org",
                "ewa.kos＠example.org",
                "sprawa 123456",
                "tel. 12 345 67 89",
                "12-34-5",
                "१२३४५",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                "?! –",
                "-las",
                ""
            })
    void whatMayTellOfSomeoneOrOfNothingIsNotCounted(String text) {
        assertThat(UnansweredQueries.counted(text)).isEmpty();
        ask(text, 5);
        assertThat(stored()).isEmpty();
    }

    @Test
    void yearsAndShortNumbersAreCounted() {
        assertThat(UnansweredQueries.counted("budżet 2026")).contains("budżet 2026");
        assertThat(UnansweredQueries.counted("a".repeat(60))).contains("a".repeat(60));
    }

    @Test
    void onlyTheFirstPageOfAPlainSearchInVainCounts() {
        Query plain = ALL.matching("żłobek");
        for (int i = 0; i < 5; i++) {
            queries.note(plain, FOUND);
            queries.note(plain.atPage(2), Found.NOTHING);
            queries.note(plain.choosing(Facet.YEAR, Set.of("2020")), Found.NOTHING);
        }
        assertThat(stored()).isEmpty();

        for (int i = 0; i < 3; i++) {
            queries.note(plain, PARTIAL);
        }
        assertThat(stored()).hasSize(1);
    }

    @Test
    void whatIsHeldIsBounded() {
        ask("pierwszy", 2);
        for (int i = 0; i < UnansweredQueries.MAX_HELD; i++) {
            ask("inne " + word(i), 1);
        }
        ask("pierwszy", 1);
        assertThat(stored()).isEmpty();
    }

    /** A number written in letters. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append((char) (digit - '0' + 'a'));
        }
        return word.toString();
    }

    @Test
    void onlySoManyAreBegunADay() {
        for (int i = 0; i < UnansweredQueries.MAX_NEW_A_DAY + 100; i++) {
            ask(word(i), 3);
        }
        stored();
        assertThat(store.texts()).hasSize(UnansweredQueries.MAX_NEW_A_DAY);
        stored();
        assertThat(store.texts()).hasSize(UnansweredQueries.MAX_NEW_A_DAY);

        stored(Samples.NOW.plus(Duration.ofDays(1)));
        assertThat(store.texts()).hasSize(UnansweredQueries.MAX_NEW_A_DAY + 100);
    }

    @Test
    void whatCouldNotBeStoredIsStoredLater() {
        AtomicBoolean broken = new AtomicBoolean(true);
        UnansweredQueries failing = new UnansweredQueries(new Failing(store, broken), Clock.systemUTC());
        for (int i = 0; i < 3; i++) {
            failing.note(ALL.matching("żłobek"), Found.NOTHING);
        }
        assertThatIllegalStateException().isThrownBy(() -> failing.flush(Samples.NOW));

        broken.set(false);
        failing.flush(Samples.NOW);
        assertThat(store.mostAsked(10)).containsExactly(new UnansweredQuery("żłobek", 3, TODAY));
    }

    /** A store that may not take anything. */
    private record Failing(UnansweredStore store, AtomicBoolean broken) implements UnansweredStore {
        @Override
        public void add(LocalDate day, Map<String, Long> asked) {
            if (broken.get()) {
                throw new IllegalStateException("away");
            }
            store.add(day, asked);
        }

        @Override
        public List<UnansweredQuery> mostAsked(int limit) {
            return store.mostAsked(limit);
        }

        @Override
        public List<String> texts() {
            return store.texts();
        }

        @Override
        public void remove(String text) {
            store.remove(text);
        }

        @Override
        public void removeBefore(LocalDate day) {
            store.removeBefore(day);
        }
    }

    @Test
    void countsAreKeptForAYear() {
        ask("żłobek", 3);
        stored();
        queries.prune(Samples.NOW.plus(Duration.ofDays(365)));
        assertThat(store.texts()).hasSize(1);
        queries.prune(Samples.NOW.plus(Duration.ofDays(366)));
        assertThat(store.texts()).isEmpty();
    }

    @Test
    void anErasedPersonIsInNoTextAndInNoMemory() {
        ask("dyrektor ewa kos", 3);
        ask("żłobek", 3);
        stored();
        ask("ewy kos telefon", 2);
        queries.erase(new Traces(List.of("Ewa Kos"), List.of(), List.of()));
        ask("ewy kos telefon", 1);

        assertThat(stored()).containsExactly(new UnansweredQuery("żłobek", 3, TODAY));
    }

    @Test
    void administratorsListAndRemove() {
        ask("żłobek", 3);
        assertThat(queries.list(ADMIN, 10)).containsExactly(new UnansweredQuery("żłobek", 3, TODAY));

        queries.remove(ADMIN, "żłobek");
        ask("żłobek", 2);
        assertThat(queries.list(ADMIN, 10)).isEmpty();

        Actor editor = new Actor("ewa", Set.of(Role.EDITOR));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> queries.list(editor, 10));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> queries.remove(editor, "x"));
    }
}
