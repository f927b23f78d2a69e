package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.OutboxStore;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;

/** Letters that go out. */
abstract class OutboxStoreContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));
    private static final Set<MailState> ALL = EnumSet.allOf(MailState.class);
    private static final Set<MailState> WAITING = Set.of(MailState.WAITING);
    private static final Progress SENT = Progress.due(NOW).after(Delivery.DELIVERED, NOW);
    private static final Progress REFUSED =
            Progress.due(NOW).after(Delivery.never(Trouble.Kind.BAD_ADDRESS, "550 nie ma takiej skrzynki"), NOW);
    private static final Deed REOPENED = new Deed("ann", NOW, Deed.Action.REOPENED);
    private static final Deed REMOVED = new Deed("ann", NOW, Deed.Action.REMOVED);
    private static final Deed PRUNED = new Deed("system:mail", NOW, Deed.Action.PRUNED);

    abstract Storage storage();

    private OutboxStore outbox() {
        return storage().outbox();
    }

    private static Mail letter(String occasion, String text) {
        return new Mail(
                occasion,
                new EmailAddress("sekretariat@example.org"),
                "Zażółć „gęślą”",
                text,
                "pl",
                new Subject(Subject.Kind.PRACTICE, "0b8f5c52-6c1b-4b0e-9a55-1f2ad9e3c001", 3));
    }

    private static QueuedMail queued(String occasion, Instant at, Progress progress) {
        return new QueuedMail(MailId.random(), letter(occasion, "Dzień dobry"), at, progress);
    }

    private QueuedMail add(String occasion, Instant at, Progress progress) {
        QueuedMail mail = queued(occasion, at, progress);
        assertThat(outbox().add(mail)).isTrue();
        return mail;
    }

    private QueuedMail due(String occasion, Instant at) {
        return add(occasion, at, Progress.due(at));
    }

    private List<AuditEntry> audited() {
        return storage().audit().list(AuditFilter.ALL.withKind(Optional.of(Subject.Kind.MAIL)), Long.MAX_VALUE, 10);
    }

    @Test
    void aLetterComesBackAsItWas() {
        Mail rich = letter("pytanie: 1", "Dzień dobry,\n\n  <b>proszę</b> potwierdzić\u2028ę 😀")
                .withHtml(RichText.ofHtml("<p>Dzień <em>dobry</em></p>"))
                .withLink(URI.create("https://portal.example.org/p?token=1.aB-_&x=%C5%82"));
        QueuedMail tried = new QueuedMail(
                MailId.random(),
                rich,
                NOW,
                Progress.due(NOW).after(Delivery.later(Trouble.Kind.BUSY, "451 później"), NOW.plusSeconds(2)));
        QueuedMail bare = new QueuedMail(
                MailId.random(), letter("x".repeat(Mail.MAX_OCCASION), "y".repeat(Mail.MAX_TEXT)), NOW, SENT);

        assertThat(outbox().add(tried)).isTrue();
        assertThat(outbox().add(bare)).isTrue();

        assertThat(outbox().find(tried.id())).contains(tried);
        assertThat(outbox().find(bare.id())).contains(bare);
        assertThat(outbox().find(MailId.random())).isEmpty();
    }

    @Test
    void ofOneOccasionOneLetterIsKept() throws Exception {
        QueuedMail first = due("pytanie: 1", NOW);
        assertThat(outbox().add(queued("pytanie: 1", NOW.plusSeconds(1), Progress.due(NOW))))
                .isFalse();
        assertThat(outbox().list(ALL, 0, 10)).containsExactly(first);

        Callable<Boolean> adding = () -> outbox().add(queued("pytanie: 2", NOW, Progress.due(NOW)));
        assertThat(Together.call(Collections.nCopies(6, adding))).containsOnlyOnce(true);
        assertThat(outbox().count(ALL)).isEqualTo(2);
    }

    @Test
    void theLastWrittenStandFirstInEachState() {
        QueuedMail old = due("1", NOW);
        QueuedMail newer = due("2", NOW.plusSeconds(1));
        QueuedMail sent = add("3", NOW.plusSeconds(2), SENT);
        QueuedMail refused = add("4", NOW.plusSeconds(3), REFUSED);

        assertThat(outbox().list(ALL, 0, 10)).containsExactly(refused, sent, newer, old);
        assertThat(outbox().list(ALL, 1, 2)).containsExactly(sent, newer);
        assertThat(outbox().list(MailState.FAILED, 0, 10)).containsExactly(refused);
        assertThat(outbox().count(WAITING)).isEqualTo(2);
        assertThat(outbox().count(Set.of(MailState.GIVEN_UP))).isZero();
        assertThat(outbox().waitingSince()).contains(NOW);
    }

    @Test
    void nobodyWaitsWhereAllIsSent() {
        add("1", NOW, SENT);
        assertThat(outbox().waitingSince()).isEmpty();
    }

    @Test
    void whatIsDueLongestIsTakenFirstAndByNobodyElse() {
        QueuedMail later = due("1", NOW);
        QueuedMail first = due("2", NOW.minusSeconds(1));
        due("3", NOW.plusMillis(1));
        add("4", NOW.minusSeconds(9), REFUSED);

        assertThat(outbox().claim(UUID.randomUUID(), NOW, UNTIL)).contains(first);
        assertThat(outbox().claim(UUID.randomUUID(), NOW, UNTIL)).contains(later);
        assertThat(outbox().claim(UUID.randomUUID(), NOW, UNTIL)).isEmpty();
    }

    @Test
    void ofManyWhoTakeAtOnceEachGetsLettersOfTheirOwn() throws Exception {
        IntStream.range(0, 8).forEach(i -> due("pytanie: " + i, NOW));
        Callable<Optional<QueuedMail>> taking = () -> outbox().claim(UUID.randomUUID(), NOW, UNTIL);

        List<Optional<QueuedMail>> taken = Together.call(Collections.nCopies(10, taking));

        assertThat(taken.stream().flatMap(Optional::stream).map(QueuedMail::id))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverTookALetterSaysWhatCameOfIt() {
        QueuedMail mail = due("1", NOW);
        UUID claim = UUID.randomUUID();
        outbox().claim(claim, NOW, UNTIL);
        Progress next = mail.progress().after(Delivery.later(Trouble.Kind.BUSY, "451"), NOW.plusSeconds(1));

        assertThat(outbox().settle(mail.id(), UUID.randomUUID(), SENT)).isFalse();
        assertThat(outbox().settle(mail.id(), claim, next)).isTrue();
        assertThat(outbox().find(mail.id())).contains(mail.with(next));
        assertThat(outbox().settle(mail.id(), claim, SENT)).isFalse();
        assertThat(outbox().claim(UUID.randomUUID(), next.at().minusMillis(1), UNTIL))
                .isEmpty();
        assertThat(outbox().claim(UUID.randomUUID(), next.at(), UNTIL)).contains(mail.with(next));
    }

    @Test
    void whoeverIsNotHeardOfLosesTheLetterToTheNext() {
        QueuedMail mail = due("1", NOW);
        UUID lost = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        outbox().claim(lost, NOW, UNTIL);
        assertThat(outbox().claim(next, UNTIL.minusMillis(1), UNTIL.plusSeconds(600)))
                .isEmpty();
        assertThat(outbox().claim(next, UNTIL, UNTIL.plusSeconds(600)))
                .map(QueuedMail::id)
                .contains(mail.id());

        assertThat(outbox().settle(mail.id(), lost, REFUSED)).isFalse();
        assertThat(outbox().settle(mail.id(), next, SENT)).isTrue();
        assertThat(outbox().find(mail.id())).contains(mail.with(SENT));
    }

    @Test
    void someonesWordChangesALetterThatStandsSoAndIsAuditedByItsIdentityAlone() {
        QueuedMail mail = add("1", NOW, REFUSED);
        Progress anew = Progress.due(NOW.plusSeconds(5));

        assertThat(outbox().change(mail.id(), WAITING, anew, REOPENED)).isFalse();
        assertThat(outbox().change(MailId.random(), ALL, anew, REOPENED)).isFalse();
        assertThat(audited()).isEmpty();
        assertThat(outbox().change(mail.id(), MailState.FAILED, anew, REOPENED)).isTrue();

        assertThat(outbox().find(mail.id())).contains(mail.with(anew));
        assertThat(audited())
                .singleElement()
                .satisfies(entry -> assertThat(entry.deed()).isEqualTo(REOPENED))
                .satisfies(entry -> assertThat(entry.subject())
                        .isEqualTo(new Subject(Subject.Kind.MAIL, mail.id().toString(), 0)));
    }

    @Test
    void nobodysWordChangesALetterThatIsBeingSent() {
        QueuedMail mail = due("1", NOW);
        UUID claim = UUID.randomUUID();
        outbox().claim(claim, NOW, UNTIL);
        assertThat(outbox().change(mail.id(), WAITING, SENT, REOPENED)).isFalse();

        Progress next = mail.progress().after(Delivery.later(Trouble.Kind.BUSY, "451"), NOW);
        outbox().settle(mail.id(), claim, next);
        assertThat(outbox().change(mail.id(), WAITING, SENT, REOPENED)).isTrue();
    }

    @Test
    void aRemovedLetterIsGoneAndAuditedAlsoWhileItIsBeingSent() {
        QueuedMail mail = due("1", NOW);
        QueuedMail other = due("2", NOW.plusSeconds(1));
        UUID claim = UUID.randomUUID();
        outbox().claim(claim, NOW, UNTIL);
        long before = storage().changes().last();

        outbox().remove(mail.id(), REMOVED);

        assertThat(outbox().list(ALL, 0, 10)).containsExactly(other);
        assertThat(outbox().settle(mail.id(), claim, SENT)).isFalse();
        assertThat(audited()).extracting(AuditEntry::deed).containsExactly(REMOVED);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> outbox().remove(mail.id(), REMOVED));
        assertThat(storage().changes().last()).isEqualTo(before);
        // and so its occasion may come again
        due("1", NOW);
    }

    @Test
    void whatIsOldIsRemovedAndThatIsAuditedOnce() {
        Instant month = NOW.minus(Duration.ofDays(30));
        Instant season = NOW.minus(Duration.ofDays(90));
        Progress sentThen = Progress.due(month).after(Delivery.DELIVERED, month);
        QueuedMail kept = add("1", season.minusSeconds(1), sentThen);
        add("2", NOW, Progress.due(NOW).after(Delivery.DELIVERED, month.minusSeconds(1)));
        QueuedMail waiting = due("3", season);
        due("4", season.minusSeconds(1));

        assertThat(outbox().removeBefore(month, season, PRUNED)).isEqualTo(2);
        assertThat(outbox().removeBefore(month, season, PRUNED)).isZero();

        assertThat(outbox().list(ALL, 0, 10)).containsExactly(waiting, kept);
        assertThat(audited())
                .singleElement()
                .satisfies(entry -> assertThat(entry.deed()).isEqualTo(PRUNED))
                .satisfies(entry -> assertThat(entry.subject().id()).isEmpty());
    }

    @Test
    void lettersAreRewrittenOrErased() {
        QueuedMail gone = due("1", NOW);
        QueuedMail changed = add("2", NOW.minusSeconds(1), REFUSED);
        QueuedMail same = due("3", NOW.minusSeconds(2));
        QueuedMail other = new QueuedMail(
                changed.id(),
                letter("2", "[usunięto]"),
                changed.queuedAt(),
                Progress.due(NOW).after(Delivery.never(Trouble.Kind.BAD_ADDRESS, "550 [usunięto]"), NOW));

        outbox().rewrite(mail ->
                mail.equals(gone) ? Optional.empty() : Optional.of(mail.equals(changed) ? other : mail));

        assertThat(outbox().list(ALL, 0, 10)).containsExactly(other, same);
    }

    @Test
    void manyLettersAreRewrittenEach() {
        IntStream.range(0, 1001).forEach(i -> due("pytanie: " + i, NOW));
        outbox().rewrite(mail -> mail.mail().occasion().endsWith("7") ? Optional.empty() : Optional.of(mail));
        assertThat(outbox().count(ALL)).isEqualTo(901);
    }
}
