package org.praktyki.vaadin;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.QueuedMail;

/**
 * How a letter of the outbox stands, in plain words.
 *
 * @param sending whether the installation sends its letters itself
 */
record MailStanding(Texts texts, boolean sending) {

    /** In a word or two, in its colour. */
    Span badge(QueuedMail mail) {
        boolean copy = mail.state() == MailState.WAITING && !sending;
        Span badge = new Span(texts.get("outbox.state." + (copy ? "COPY" : mail.state())));
        badge.addClassNames("badge", colour(mail.state()));
        return badge;
    }

    private static String colour(MailState state) {
        return switch (state) {
            case WAITING -> "badge-waiting";
            case SENT -> "badge-public";
            case HANDED_OVER -> "badge-past";
            case REFUSED, GIVEN_UP -> "badge-returned";
        };
    }

    /** What stands or stood in its way, and what comes next; empty where there is nothing to say. */
    Optional<String> reason(QueuedMail mail) {
        Optional<String> trouble =
                mail.progress().trouble().map(reason -> texts.get("outbox.trouble." + reason.kind()));
        return switch (mail.state()) {
            case WAITING ->
                sending
                        ? trouble.map(reason -> reason + " "
                                + texts.get(
                                        "outbox.next",
                                        texts.moment(mail.progress().at())))
                        : trouble;
            case GIVEN_UP -> trouble.map(reason -> texts.get("outbox.gave.up", reason));
            case REFUSED -> trouble;
            case SENT, HANDED_OVER -> Optional.empty();
        };
    }
}
