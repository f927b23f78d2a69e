package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.praktyki.core.account.Actor;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.mail.QueuedMail;

/** What can be done about a letter: copying it, having it sent, saying that it was handed over, and removing it. */
final class MailDeeds extends Div {

    private final transient Texts texts;
    private final transient Outbox outbox;
    private final transient Supplier<Actor> actor;
    private final transient QueuedMail mail;
    private final transient Consumer<MailId> done;

    /** The deeds. */
    MailDeeds(Texts texts, Outbox outbox, Supplier<Actor> actor, QueuedMail mail, Consumer<MailId> done) {
        this.texts = texts;
        this.outbox = outbox;
        this.actor = actor;
        this.mail = mail;
        this.done = done;
        addClassName("message-deeds");
        boolean open = mail.state() == MailState.WAITING || MailState.FAILED.contains(mail.state());
        copying().forEach(this::add);
        if (open) {
            if (outbox.isSending()) {
                add(new Button(texts.get(sendKey()), click -> sendAgain()));
            }
            add(new Button(texts.get("mail.hand"), click -> handOver()));
        }
        Button remove = new Button(texts.get("mail.remove"), click -> askToRemove());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        add(remove);
    }

    private String sendKey() {
        return mail.state() == MailState.WAITING ? "mail.send.now" : "mail.send.again";
    }

    /** The link first, where there is one; where letters wait to be handed over, the first is what one came for. */
    private List<CopyButton> copying() {
        List<CopyButton> buttons = new ArrayList<>();
        mail.mail()
                .link()
                .map(URI::toString)
                .ifPresent(link -> buttons.add(new CopyButton(texts, "mail.copy.link", link)));
        buttons.add(new CopyButton(texts, "mail.copy.text", mail.mail().text()));
        if (!outbox.isSending() && mail.state() == MailState.WAITING) {
            buttons.getFirst().addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return buttons;
    }

    private void sendAgain() {
        tell(outbox.sendAgain(actor.get(), mail.id()), "mail.sending");
    }

    private void handOver() {
        tell(outbox.handOver(actor.get(), mail.id()), "mail.handed");
    }

    private void tell(boolean changed, String key) {
        done.accept(mail.id());
        if (changed) {
            Notices.success(texts.get(key));
        } else {
            Notices.failure(texts.get("mail.busy"));
        }
    }

    private void askToRemove() {
        new MailRemovalDialog(texts, mail, () -> {
                    outbox.remove(actor.get(), mail.id());
                    done.accept(mail.id());
                    Notices.success(texts.get("mail.removed"));
                })
                .open();
    }
}
