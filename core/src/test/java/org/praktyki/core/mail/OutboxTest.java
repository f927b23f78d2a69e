package org.praktyki.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.change.Deed;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Traces;

class OutboxTest {

    private static final Actor ADMIN = new Actor("ola", Set.of(Role.ADMINISTRATOR));
    private static final Set<MailState> ALL = EnumSet.allOf(MailState.class);

    private final Time time = new Time();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final OutboxStore store = storage.outbox();
    private final Outbox outbox = new Outbox(store, true, time);
    private final Outbox copied = new Outbox(store, false, time);

    private QueuedMail queue(String occasion) {
        outbox.send(Letters.letter(occasion));
        return outbox.list(ADMIN, ALL, 0, 1).getFirst();
    }

    private void settle(QueuedMail mail, Delivery delivery) {
        UUID claim = UUID.randomUUID();
        store.claim(claim, time.instant(), time.instant().plus(Postman.LEASE));
        store.settle(mail.id(), claim, mail.progress().after(delivery, time.instant()));
    }

    private MailState state(QueuedMail mail) {
        return store.find(mail.id()).orElseThrow().state();
    }

    private List<Deed.Action> audited() {
        return storage.audit().list(AuditFilter.ALL, Long.MAX_VALUE, 10).stream()
                .map(AuditEntry::deed)
                .map(Deed::action)
                .toList();
    }

    @Test
    void oneOccasionSendsOneLetter() {
        assertThat(outbox.send(Letters.letter("a"))).isTrue();
        assertThat(outbox.send(Letters.letter("a"))).isFalse();
        assertThat(outbox.count(ADMIN, ALL)).isEqualTo(1);
        assertThat(audited()).isEmpty();
    }

    @Test
    void whatFailedIsSentAgainAndWhatIsDoneIsNot() {
        QueuedMail mail = queue("a");
        settle(mail, Delivery.never(Trouble.Kind.REFUSED, "554"));
        time.pass(Duration.ofDays(1));

        assertThat(outbox.sendAgain(ADMIN, mail.id())).isTrue();
        assertThat(store.find(mail.id()).orElseThrow().progress()).isEqualTo(Progress.due(time.instant()));
        settle(mail, Delivery.DELIVERED);
        assertThat(outbox.sendAgain(ADMIN, mail.id())).isFalse();
        assertThat(outbox.handOver(ADMIN, mail.id())).isFalse();
        assertThat(state(mail)).isEqualTo(MailState.SENT);
        assertThat(audited()).containsExactly(Deed.Action.REOPENED);
    }

    @Test
    void withoutMailLettersWaitForPeople() {
        QueuedMail mail = queue("a");
        assertThat(copied.isSending()).isFalse();
        assertThat(copied.countForPeople(ADMIN)).isEqualTo(1);
        assertThat(outbox.countForPeople(ADMIN)).isZero();

        assertThat(copied.handOver(ADMIN, mail.id())).isTrue();
        assertThat(copied.handOver(ADMIN, MailId.random())).isFalse();
        assertThat(state(mail)).isEqualTo(MailState.HANDED_OVER);
        assertThat(copied.countForPeople(ADMIN)).isZero();
        assertThat(store.claim(UUID.randomUUID(), time.instant(), time.instant()))
                .isEmpty();
        assertThat(audited()).containsExactly(Deed.Action.HANDLED);
    }

    @Test
    void onlyThoseWhoManageTheInstallationSeeIt() {
        Actor editor = new Actor("jan", Set.of(Role.EDITOR, Role.REVIEWER));
        MailId id = queue("a").id();
        List<BiConsumer<Outbox, Actor>> ways = List.of(
                (box, actor) -> box.list(actor, ALL, 0, 1),
                (box, actor) -> box.count(actor, ALL),
                Outbox::countForPeople,
                (box, actor) -> box.find(actor, id),
                (box, actor) -> box.sendAgain(actor, id),
                (box, actor) -> box.handOver(actor, id),
                (box, actor) -> box.remove(actor, id));
        for (BiConsumer<Outbox, Actor> way : ways) {
            assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> way.accept(outbox, editor));
        }
        assertThat(store.count(ALL)).isEqualTo(1);
        outbox.remove(ADMIN, id);
        assertThat(store.count(ALL)).isZero();
    }

    @Test
    void failedAndLateLettersAreTrouble() {
        assertThat(outbox.trouble()).isEmpty();
        QueuedMail mail = queue("a");
        time.pass(Outbox.LATE);
        assertThat(outbox.trouble()).isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(outbox.trouble()).hasValueSatisfying(text -> assertThat(text).contains("waiting"));
        assertThat(copied.trouble()).isEmpty();
        settle(mail, Delivery.never(Trouble.Kind.REFUSED, "554"));
        assertThat(outbox.trouble()).contains("Letters could not be sent: 1");
    }

    @Test
    void lettersAreRemovedInTheirTime() {
        settle(queue("a"), Delivery.DELIVERED);
        queue("b");
        MailRetention retention = new MailRetention(store);
        time.pass(Duration.ofDays(29));
        retention.prune(time.instant());
        assertThat(store.count(ALL)).isEqualTo(2);
        time.pass(Duration.ofDays(2));
        retention.prune(time.instant());
        assertThat(store.list(ALL, 0, 10))
                .extracting(mail -> mail.mail().occasion())
                .containsExactly("b");
        time.pass(Duration.ofDays(60));
        retention.prune(time.instant());
        assertThat(store.count(ALL)).isZero();
        assertThat(audited()).containsOnly(Deed.Action.PRUNED);
    }

    @Test
    void anErasedPersonGetsNoLettersAndIsNamedInNone() {
        outbox.send(Letters.letter("do", "wydzial.srodowiska@example.org", "Dzień dobry"));
        outbox.send(Letters.letter("o", "urzad@example.org", "Pyta: wydzial.srodowiska@example.org")
                .withHtml(RichText.ofHtml("<p>Pyta: <b>wydzial.srodowiska@example.org</b></p>")));
        Traces traces = new Traces(List.of(), List.of(new EmailAddress("wydzial.srodowiska@example.org")), List.of());

        new MailEraser(store).erase(traces);

        Mail left = store.list(ALL, 0, 10).getFirst().mail();
        assertThat(store.count(ALL)).isEqualTo(1);
        assertThat(left.text()).isEqualTo("Pyta: [usunięto]");
        assertThat(left.html().map(RichText::plainText)).isEqualTo(Optional.of("Pyta: [usunięto]"));
    }
}
