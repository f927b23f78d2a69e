package org.praktyki.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.text.EmailAddress;

/** Mail in an installation as a whole. */
class PraktykiMailTest {

    private static final Actor ACTOR = Actor.system("test");

    private final InMemoryStorage storage = new InMemoryStorage();

    private Praktyki.Builder builder() {
        return Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    private static Mail letter(String to) {
        return new Mail(
                "do " + to, new EmailAddress(to), "Prośba", "Dzień dobry", "pl", Subject.of(Subject.Kind.INSTALLATION));
    }

    private void add(Progress progress) {
        storage.outbox().add(new QueuedMail(MailId.random(), letter("urzad@example.org"), Samples.NOW, progress));
    }

    @Test
    void twoNodesSendALetterOnceWithoutBeingTold() throws Exception {
        List<MailId> sent = new CopyOnWriteArrayList<>();
        CountDownLatch both = new CountDownLatch(2);
        MailTransport transport = mail -> {
            sent.add(mail.id());
            both.countDown();
            return Delivery.DELIVERED;
        };
        try (Praktyki here = builder().mail(transport).build();
                Praktyki there = builder().mail(transport).build()) {
            here.outbox().send(letter("urzad@example.org"));
            there.outbox().send(letter("powiat@example.org"));
            assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(sent).hasSize(2).doesNotHaveDuplicates();
        assertThat(storage.outbox().count(EnumSet.of(MailState.SENT))).isEqualTo(2);
    }

    @Test
    void aLetterThatFailedShowsInTheChecks() {
        add(Progress.due(Samples.NOW).after(Delivery.never(Trouble.Kind.REFUSED, "554"), Samples.NOW));
        try (Praktyki praktyki = builder().mail(mail -> Delivery.DELIVERED).build()) {
            assertThat(praktyki.checks().get("mail")).isEqualTo(new CheckResult(false, "Letters could not be sent: 1"));
            praktyki.outbox()
                    .sendAgain(
                            ACTOR,
                            storage.outbox()
                                    .list(MailState.FAILED, 0, 1)
                                    .getFirst()
                                    .id());
            assertThat(praktyki.checks().get("mail")).isEqualTo(new CheckResult(true, "Letters go out"));
        }
    }

    @Test
    void withoutMailThereIsNothingToCheck() {
        add(Progress.due(Samples.NOW.minus(Duration.ofDays(1))));
        try (Praktyki praktyki = builder().build()) {
            assertThat(praktyki.checks()).containsOnlyKeys("database");
        }
    }

    @Test
    void whoeverIsErasedGetsNoLetters() {
        try (Praktyki praktyki = builder().build()) {
            praktyki.categories().replace(ACTOR, Samples.topics());
            Practice practice = praktyki.practices().save(ACTOR, Samples.full());
            Contact person = practice.recordCard().contacts().getFirst();
            praktyki.outbox().send(letter(person.email().orElseThrow().value()));
            praktyki.outbox().send(letter("urzad@example.org"));

            praktyki.contacts().erase(ACTOR, person.id().orElseThrow());

            assertThat(praktyki.outbox().list(ACTOR, EnumSet.allOf(MailState.class), 0, 10))
                    .singleElement()
                    .extracting(mail -> mail.mail().to().value())
                    .isEqualTo("urzad@example.org");
        }
    }

    @Test
    void whatIsOpenedForTheInstallationIsClosedWithIt() {
        class Closing implements MailTransport, AutoCloseable {
            private boolean closed;

            @Override
            public Delivery send(QueuedMail mail) {
                return Delivery.DELIVERED;
            }

            @Override
            public void close() {
                closed = true;
            }
        }
        Closing given = new Closing();
        Closing opened = new Closing();
        builder().mail(given).build().close();
        builder().openMail(() -> opened).build().close();
        assertThat(given.closed).isFalse();
        assertThat(opened.closed).isTrue();
    }

    @Test
    void twoPluginsThatSendQuarrel() {
        Praktyki.Builder builder = builder();
        for (String name : List.of("one", "two")) {
            builder.install(named(name));
        }
        assertThatThrownBy(builder::build).hasMessageContaining("several plugins bring its mail: one, two");
    }

    private static Plugin named(String name) {
        return new Plugin() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void install(Praktyki.Builder builder) {
                builder.mail(mail -> Delivery.DELIVERED);
            }
        };
    }
}
