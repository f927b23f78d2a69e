package org.praktyki.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Step;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.taxonomy.CategoryTree;

class RememberedTest {

    /** Tells the time that the test says. */
    private static final class TestClock extends Clock {
        private Instant now = Samples.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final TestClock clock = new TestClock();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki here = node();
    private final Praktyki there = node();
    private int made;
    private boolean gone;
    private final Remembered remembered = new Remembered(this::make, here);

    private Praktyki node() {
        return Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(clock)
                .build();
    }

    private Optional<Reply> make(Visit visit) {
        made++;
        return gone ? Optional.empty() : Optional.of(Reply.of(200, "text/plain", ("page " + made).getBytes(UTF_8)));
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private static Visit visit(String base, String path) {
        return new Visit(path, path, "", new Texts(Language.PL), new Links(base, Language.PL));
    }

    private int madeAfter(String base, String path) throws IOException {
        remembered.answer(visit(base, path));
        return made;
    }

    private int madeAfter() throws IOException {
        return madeAfter("/praktyki", "/practices/dom");
    }

    @Test
    void aPageIsMadeOnceWhileNothingChanges() throws IOException {
        assertThat(madeAfter()).isEqualTo(1);
        assertThat(madeAfter()).isEqualTo(1);
        assertThat(remembered
                        .answer(visit("/praktyki", "/practices/dom"))
                        .orElseThrow()
                        .etag())
                .isEqualTo(Reply.of(200, "text/plain", "page 1".getBytes(UTF_8)).etag());
    }

    @Test
    void eachAddressHasItsOwn() throws IOException {
        madeAfter();

        assertThat(madeAfter("/praktyki", "/practices/dom/presentation")).isEqualTo(2);
        assertThat(madeAfter("/bdp", "/practices/dom")).isEqualTo(3);
    }

    @Test
    void whateverIsChangedOnEitherNodeIsSeenAtOnce() throws IOException {
        madeAfter();
        Practice saved = here.practices().save(Portal.EDITOR, Samples.published("Dom"));
        assertThat(madeAfter()).isEqualTo(2);
        there.practices().take(Portal.EDITOR, saved, Step.WITHDRAW, Optional.of("pomyłka"));
        assertThat(madeAfter()).isEqualTo(3);
        there.categories().replace(Portal.EDITOR, Samples.topics());
        assertThat(madeAfter()).isEqualTo(4);
        Settings settings = here.settings().current();
        here.settings().save(Portal.EDITOR, settings.withName("Inna nazwa"));
        assertThat(madeAfter()).isEqualTo(5);
        assertThat(madeAfter()).isEqualTo(5);
    }

    @Test
    void anotherDayIsAnotherPage() throws IOException {
        madeAfter();
        clock.now = clock.now.plus(Duration.ofDays(1));

        assertThat(madeAfter()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsAskedForAgain() throws IOException {
        madeAfter();
        gone = true;
        there.categories().replace(Portal.EDITOR, CategoryTree.EMPTY);

        assertThat(remembered.answer(visit("/praktyki", "/practices/dom"))).isEmpty();
        gone = false;
        assertThat(madeAfter()).isEqualTo(3);
    }

    @Test
    void otherAddressesAreNoneOfItsBusiness() throws IOException {
        assertThat(remembered.answer(visit("/praktyki", "/practices"))).isEmpty();
        assertThat(made).isZero();
    }

    @Test
    void nobodySeesWhatAnotherNodeHasWithdrawnOrErased() {
        try (Portal portal = Portal.start();
                Praktyki other = portal.otherNode()) {
            Practice practice = portal.save(Samples.full());
            String path = "/practices/" + practice.slug();
            ContactId contact = practice.recordCard().contacts().getFirst().id().orElseThrow();
            String name = practice.recordCard().contacts().getFirst().name();
            assertThat(portal.get(path).body()).contains(name);
            other.contacts().erase(Portal.EDITOR, contact);
            assertThat(portal.get(path).body()).doesNotContain(name);

            Practice erased =
                    other.practices().find(Portal.EDITOR, practice.id()).orElseThrow();
            other.practices().take(Portal.EDITOR, erased, Step.WITHDRAW, Optional.of("pomyłka"));
            assertThat(portal.get(path).statusCode()).isEqualTo(410);
        }
    }
}
