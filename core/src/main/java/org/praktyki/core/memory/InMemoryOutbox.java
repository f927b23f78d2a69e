package org.praktyki.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.OutboxStore;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;

/** Letters by identity, with the claims to those that are being sent. */
final class InMemoryOutbox implements OutboxStore {

    private static final Comparator<QueuedMail> LAST_FIRST = Comparator.comparing(QueuedMail::queuedAt)
            .reversed()
            .thenComparing(mail -> mail.id().toString());

    private static final Comparator<QueuedMail> DUE_FIRST =
            Comparator.comparing(mail -> mail.progress().at());

    private final Map<MailId, QueuedMail> mails = new HashMap<>();
    private final Map<MailId, UUID> claims = new HashMap<>();
    private final AuditLog audit;

    InMemoryOutbox(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public synchronized boolean add(QueuedMail mail) {
        String occasion = mail.mail().occasion();
        if (mails.values().stream().anyMatch(other -> other.mail().occasion().equals(occasion))) {
            return false;
        }
        mails.put(mail.id(), mail);
        return true;
    }

    @Override
    public synchronized Optional<QueuedMail> find(MailId id) {
        return Optional.ofNullable(mails.get(id));
    }

    @Override
    public synchronized List<QueuedMail> list(Set<MailState> states, int offset, int limit) {
        return in(states).sorted(LAST_FIRST).skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized long count(Set<MailState> states) {
        return in(states).count();
    }

    @Override
    public synchronized Optional<Instant> waitingSince() {
        return in(Set.of(MailState.WAITING)).map(QueuedMail::queuedAt).min(Comparator.naturalOrder());
    }

    private Stream<QueuedMail> in(Set<MailState> states) {
        return mails.values().stream().filter(mail -> states.contains(mail.state()));
    }

    @Override
    public synchronized Optional<QueuedMail> claim(UUID claim, Instant now, Instant until) {
        Optional<QueuedMail> due = in(Set.of(MailState.WAITING))
                .filter(mail -> !mail.progress().at().isAfter(now))
                .min(DUE_FIRST);
        due.ifPresent(mail -> {
            claims.put(mail.id(), claim);
            mails.put(mail.id(), mail.with(heldUntil(mail.progress(), until)));
        });
        return due;
    }

    private static Progress heldUntil(Progress progress, Instant until) {
        return new Progress(progress.state(), until, progress.tries(), progress.firstTry(), progress.trouble());
    }

    @Override
    public synchronized boolean settle(MailId id, UUID claim, Progress progress) {
        boolean held = claims.remove(id, claim);
        if (held) {
            mails.computeIfPresent(id, (same, mail) -> mail.with(progress));
        }
        return held;
    }

    @Override
    public synchronized boolean change(MailId id, Set<MailState> from, Progress progress, Deed deed) {
        Optional<QueuedMail> changed = find(id).filter(mail -> from.contains(mail.state()) && !claims.containsKey(id))
                .map(mail -> mail.with(progress));
        changed.ifPresent(mail -> {
            mails.put(id, mail);
            audit.append(deed, subject(id));
        });
        return changed.isPresent();
    }

    @Override
    public synchronized void remove(MailId id, Deed deed) {
        if (find(id).isEmpty()) {
            throw new NoSuchElementException("There is no mail " + id);
        }
        drop(id);
        audit.append(deed, subject(id));
    }

    private void drop(MailId id) {
        mails.remove(id);
        claims.remove(id);
    }

    private static Subject subject(MailId id) {
        return new Subject(Subject.Kind.MAIL, id.toString(), 0);
    }

    @Override
    public synchronized int removeBefore(Instant settled, Instant written, Deed deed) {
        Predicate<QueuedMail> old = mail -> mail.state() == MailState.WAITING
                ? mail.queuedAt().isBefore(written)
                : mail.progress().at().isBefore(settled);
        List<MailId> gone =
                mails.values().stream().filter(old).map(QueuedMail::id).toList();
        gone.forEach(this::drop);
        if (!gone.isEmpty()) {
            audit.append(deed, Subject.of(Subject.Kind.MAIL));
        }
        return gone.size();
    }

    @Override
    public synchronized void rewrite(Function<QueuedMail, Optional<QueuedMail>> rewriting) {
        for (QueuedMail mail : List.copyOf(mails.values())) {
            rewriting.apply(mail).ifPresentOrElse(left -> mails.put(mail.id(), left), () -> drop(mail.id()));
        }
    }
}
