package org.praktyki.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.memory.InMemoryStorage;

class PostmanTest {

    private static final Actor ADMIN = Actor.system("test");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Time time = new Time();
    private final OutboxStore store = new InMemoryStorage().outbox();
    private final Outbox outbox = new Outbox(store, true, time);
    private final List<String> tried = new ArrayList<>();

    private Postman postman(Function<QueuedMail, Delivery> transport) {
        return new Postman(
                store,
                mail -> {
                    tried.add(mail.mail().occasion());
                    return transport.apply(mail);
                },
                time);
    }

    private void queue(String... occasions) {
        for (String occasion : occasions) {
            outbox.send(Letters.letter(occasion));
            time.pass(Duration.ofMillis(1));
        }
    }

    private List<MailState> states() {
        return store.list(EnumSet.allOf(MailState.class), 0, 10).reversed().stream()
                .map(QueuedMail::state)
                .toList();
    }

    @Test
    void allThatIsDueIsSentOnce() {
        queue("a", "b");
        Postman postman = postman(mail -> Delivery.DELIVERED);
        postman.catchUp();
        postman.catchUp();
        assertThat(tried).containsExactly("a", "b");
        assertThat(states()).containsOnly(MailState.SENT);
    }

    @Test
    void aLetterThatIsNotTakenKeepsNoOtherWaiting() {
        queue("a", "b", "c");
        Postman postman = postman(mail -> switch (mail.mail().occasion()) {
            case "a" -> Delivery.later(Trouble.Kind.BUSY, "451");
            case "b" -> Delivery.never(Trouble.Kind.BAD_ADDRESS, "550");
            default -> Delivery.DELIVERED;
        });
        postman.catchUp();
        assertThat(states()).containsExactly(MailState.WAITING, MailState.REFUSED, MailState.SENT);

        time.pass(MINUTE);
        postman.catchUp();
        assertThat(tried).containsExactly("a", "b", "c", "a");
    }

    @Test
    void aServerInTroubleIsAskedOnceAMinuteAndThenAllGoes() {
        queue("a", "b", "c");
        List<Delivery> answers = new ArrayList<>(
                List.of(Delivery.later(Trouble.Kind.UNREACHABLE, ""), Delivery.later(Trouble.Kind.NO_LOGIN, "535")));
        Postman postman = postman(mail -> answers.isEmpty() ? Delivery.DELIVERED : answers.removeFirst());
        postman.catchUp();
        time.pass(MINUTE.minusSeconds(1));
        postman.catchUp();
        assertThat(tried).containsExactly("a");
        time.pass(Duration.ofSeconds(1));
        postman.catchUp();
        assertThat(tried).containsExactly("a", "b");
        time.pass(MINUTE);
        postman.catchUp();
        assertThat(tried).hasSize(5).endsWith("c", "a", "b");
        assertThat(states()).containsOnly(MailState.SENT);
    }

    @Test
    void aTransportThatBreaksOffIsTriedAgainAndSaysNothingOfWhatItThrew() {
        queue("a");
        postman(mail -> {
                    throw new IllegalStateException("to urzad@example.org");
                })
                .catchUp();
        assertThat(store.list(EnumSet.of(MailState.WAITING), 0, 1))
                .singleElement()
                .extracting(mail -> mail.progress().trouble())
                .isEqualTo(Optional.of(new Trouble(Trouble.Kind.BROKEN, "IllegalStateException")));
    }

    @Test
    void whatWasRemovedOrTakenOverMeanwhileStaysSo() {
        queue("a");
        postman(mail -> {
                    outbox.remove(ADMIN, mail.id());
                    return Delivery.DELIVERED;
                })
                .catchUp();
        assertThat(states()).isEmpty();
    }

    @Test
    void aNodeThatWentDownLosesItsLetterToAnotherAfterTheLease() {
        queue("a");
        try {
            postman(mail -> {
                        throw new OutOfMemoryError("gone");
                    })
                    .catchUp();
        } catch (OutOfMemoryError gone) {
            assertThat(gone).hasMessage("gone");
        }
        Postman other = postman(mail -> Delivery.DELIVERED);
        time.pass(Postman.LEASE.minusSeconds(1));
        other.catchUp();
        assertThat(tried).hasSize(1);
        time.pass(Duration.ofSeconds(1));
        other.catchUp();
        assertThat(states()).containsExactly(MailState.SENT);
    }

    @Test
    void afterClosingNoOtherLetterIsBegun() {
        queue("a", "b");
        List<Postman> self = new ArrayList<>();
        self.add(postman(mail -> {
            self.getFirst().close();
            return Delivery.DELIVERED;
        }));
        self.getFirst().catchUp();
        assertThat(states()).containsExactly(MailState.SENT, MailState.WAITING);
    }
}
