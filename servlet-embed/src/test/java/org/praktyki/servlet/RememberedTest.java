package org.praktyki.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        private volatile Instant now = Samples.NOW;

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
    private Runnable meanwhile = () -> {};
    private boolean failing;
    private boolean refusing;
    private boolean fleeting;
    private final Remembered remembered =
            new Remembered(PracticePages::isOne, List.of(this::make), this::refuse, here.content(), 1 << 20);

    private Praktyki node() {
        return Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(clock)
                .build();
    }

    private Optional<Reply> make(Visit visit) {
        made++;
        String text = "page " + made;
        meanwhile.run();
        if (failing) {
            throw new IllegalStateException("trouble " + made);
        }
        Reply page = Reply.of(200, "text/plain", text.getBytes(UTF_8));
        return gone ? Optional.empty() : Optional.of(fleeting ? page.with(Headers.MAKESHIFT) : page);
    }

    private Optional<Reply> refuse(Visit visit) {
        return refusing ? Optional.of(Reply.of(429, "text/plain", new byte[0])) : Optional.empty();
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
    void whateverThisNodeChangesIsSeenAtOnce() throws IOException {
        madeAfter();
        here.practices().save(Portal.EDITOR, Samples.published("Dom"));
        assertThat(madeAfter()).isEqualTo(2);
        here.categories().replace(Portal.EDITOR, Samples.topics());
        assertThat(madeAfter()).isEqualTo(3);
        Settings settings = here.settings().current();
        here.settings().save(Portal.EDITOR, settings.withName("Inna nazwa"));
        assertThat(madeAfter()).isEqualTo(4);
        assertThat(madeAfter()).isEqualTo(4);
    }

    @Test
    void whateverAnotherNodeChangesIsSeenOnceItIsFound() throws IOException {
        Practice saved = here.practices().save(Portal.EDITOR, Samples.published("Dom"));
        madeAfter();
        there.practices().take(Portal.EDITOR, saved, Step.WITHDRAW, Optional.of("pomyłka"));
        here.content().catchUp();

        assertThat(madeAfter()).isEqualTo(2);
    }

    @Test
    void whatWasAskedBelongsToTheAddress() throws IOException {
        madeAfter();
        Visit asked = new Visit(
                "/practices/dom", "/practices/dom", "q=1", new Texts(Language.PL), new Links("/praktyki", Language.PL));
        remembered.answer(asked);
        remembered.answer(asked);

        assertThat(made).isEqualTo(2);
        assertThat(madeAfter()).isEqualTo(2);
    }

    @Test
    void whatFailedOrStandsInForSomethingElseIsNotKept() throws IOException {
        failing = true;
        assertThatThrownBy(this::madeAfter).hasMessage("trouble 1");
        assertThatThrownBy(this::madeAfter).hasMessage("trouble 2");
        failing = false;
        fleeting = true;
        assertThat(madeAfter()).isEqualTo(3);
        assertThat(madeAfter()).isEqualTo(4);
        fleeting = false;
        assertThat(madeAfter()).isEqualTo(5);
        assertThat(madeAfter()).isEqualTo(5);
    }

    @Test
    void whatIsKeptIsRefusedToNobody() throws IOException {
        madeAfter();
        refusing = true;

        assertThat(remembered
                        .answer(visit("/praktyki", "/practices/dom"))
                        .orElseThrow()
                        .status())
                .isEqualTo(200);
        assertThat(remembered
                        .answer(visit("/praktyki", "/practices/sad"))
                        .orElseThrow()
                        .status())
                .isEqualTo(429);
        refusing = false;
        assertThat(madeAfter("/praktyki", "/practices/sad")).isEqualTo(2);
    }

    @Test
    void anotherDayIsAnotherPage() throws IOException {
        madeAfter();
        clock.now = clock.now.plus(Duration.ofDays(1));
        here.content().catchUp();

        assertThat(madeAfter()).isEqualTo(2);
        assertThat(madeAfter()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsAskedForAgain() throws IOException {
        madeAfter();
        gone = true;
        here.categories().replace(Portal.EDITOR, CategoryTree.EMPTY);

        assertThat(remembered.answer(visit("/praktyki", "/practices/dom"))).isEmpty();
        gone = false;
        assertThat(madeAfter()).isEqualTo(3);
    }

    @Test
    void otherAddressesAreNoneOfItsBusiness() throws IOException {
        assertThat(remembered.answer(visit("/praktyki", "/practices"))).isEmpty();
        assertThat(made).isZero();
    }

    private String body() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        remembered
                .answer(visit("/praktyki", "/practices/dom"))
                .orElseThrow()
                .body()
                .writeTo(out);
        return out.toString(UTF_8);
    }

    @Test
    void whatWasBegunBeforeAChangeIsNotGivenToThoseWhoComeAfterIt() throws IOException {
        List<String> later = new ArrayList<>();
        meanwhile = () -> {
            meanwhile = () -> {};
            here.categories().replace(Portal.EDITOR, Samples.topics());
            try {
                later.add(body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };

        assertThat(body()).isEqualTo("page 1");
        assertThat(later).containsExactly("page 2");
        assertThat(body()).isEqualTo("page 2");
    }

    @Test
    void manyWhoAskAtOnceAreAnsweredByOneMaking() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(20);
        meanwhile = () -> {
            begun.countDown();
            wait(asked);
        };
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<String> first = threads.submit(this::body);
            wait(begun);
            List<Future<String>> others = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                others.add(threads.submit(() -> {
                    asked.countDown();
                    return body();
                }));
            }
            assertThat(first.get()).isEqualTo("page 1");
            for (Future<String> other : others) {
                assertThat(other.get()).isEqualTo("page 1");
            }
        }
        assertThat(made).isEqualTo(1);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsNoLongerTrueIsNotInMemoryAfterAnyVisit() throws IOException {
        madeAfter();
        madeAfter("/praktyki", "/practices/sad");
        assertThat(remembered.bytes()).isPositive();
        here.categories().replace(Portal.EDITOR, Samples.topics());
        remembered.answer(visit("/praktyki", "/elsewhere"));

        assertThat(remembered.bytes()).isZero();
    }

    @Test
    void nobodySeesWhatWasErasedOrWithdrawn() {
        try (Portal portal = Portal.start()) {
            Practice practice = portal.save(Samples.full());
            String path = "/practices/" + practice.slug();
            ContactId contact = practice.recordCard().contacts().getFirst().id().orElseThrow();
            String name = practice.recordCard().contacts().getFirst().name();
            assertThat(portal.get(path).body()).contains(name);
            portal.erase(contact);
            assertThat(portal.get(path).body()).doesNotContain(name);
            portal.withdraw(practice.id());
            assertThat(portal.get(path).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void whatAnotherNodeHasErasedOrWithdrawnIsGoneWithinAMoment() {
        try (Portal portal = Portal.start();
                Praktyki other = portal.otherNode()) {
            Practice practice = portal.save(Samples.full());
            String path = "/practices/" + practice.slug();
            ContactId contact = practice.recordCard().contacts().getFirst().id().orElseThrow();
            String name = practice.recordCard().contacts().getFirst().name();
            assertThat(portal.get(path).body()).contains(name);
            other.contacts().erase(Portal.EDITOR, contact);
            portal.catchUp();
            assertThat(portal.get(path).body()).doesNotContain(name);

            Practice erased =
                    other.practices().find(Portal.EDITOR, practice.id()).orElseThrow();
            other.practices().take(Portal.EDITOR, erased, Step.WITHDRAW, Optional.of("pomyłka"));
            portal.catchUp();
            assertThat(portal.get(path).statusCode()).isEqualTo(410);
        }
    }
}
