package org.praktyki.core.mail;

import java.util.Optional;
import org.praktyki.core.practice.PersonKeeper;
import org.praktyki.core.text.Traces;

/** Erases persons from the outbox: what goes to one goes whole, what is said of them to others goes from there. */
public final class MailEraser implements PersonKeeper {

    private final OutboxStore store;

    /** Erases from a store. */
    public MailEraser(OutboxStore store) {
        this.store = store;
    }

    @Override
    public void erase(Traces traces) {
        store.rewrite(mail ->
                traces.in(mail.mail().to().value()) > 0 ? Optional.empty() : Optional.of(without(mail, traces)));
    }

    private static QueuedMail without(QueuedMail queued, Traces traces) {
        Mail mail = queued.mail();
        Mail left = new Mail(
                mail.occasion(),
                mail.to(),
                cut(traces.erasedFrom(mail.subject()), Mail.MAX_SUBJECT),
                cut(traces.erasedFrom(mail.text()), Mail.MAX_TEXT),
                mail.html().map(traces::erasedFrom),
                mail.link().filter(link -> traces.in(link.toString()) == 0),
                mail.language(),
                mail.about());
        Progress progress = queued.progress();
        return new QueuedMail(
                queued.id(),
                left,
                queued.queuedAt(),
                new Progress(
                        progress.state(),
                        progress.at(),
                        progress.tries(),
                        progress.firstTry(),
                        progress.trouble()
                                .map(trouble -> new Trouble(trouble.kind(), traces.erasedFrom(trouble.said())))));
    }

    /** The mark may be longer than what it stands for. */
    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
