package org.praktyki.core.message;

import java.util.Optional;
import org.praktyki.core.practice.PersonKeeper;
import org.praktyki.core.text.Traces;

/** Erases persons from messages: what one wrote goes whole, what others wrote of them goes from there. */
public final class MessageEraser implements PersonKeeper {

    private final MessageStore store;

    /** Erases from a store. */
    public MessageEraser(MessageStore store) {
        this.store = store;
    }

    @Override
    public void erase(Traces traces) {
        store.rewrite(
                message -> isFrom(message.sender(), traces) ? Optional.empty() : Optional.of(without(message, traces)));
    }

    private static boolean isFrom(Sender sender, Traces traces) {
        return traces.in(sender.name()) > 0 || traces.in(sender.email().value()) > 0;
    }

    private static Message without(Message message, Traces traces) {
        Sender sender = message.sender();
        return new Message(
                message.id(),
                message.practice(),
                message.contact(),
                new Sender(
                        sender.name(),
                        sender.email(),
                        sender.office().map(office -> cut(traces.erasedFrom(office), Sender.MAX_OFFICE))),
                cut(traces.erasedFrom(message.text()), Message.MAX_TEXT),
                message.receivedAt(),
                message.handling());
    }

    /** The mark may be longer than what it stands for. */
    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
