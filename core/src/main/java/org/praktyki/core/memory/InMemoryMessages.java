package org.praktyki.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.message.MessageId;
import org.praktyki.core.message.MessageStore;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;

/** Messages by identity. */
final class InMemoryMessages implements MessageStore {

    private static final Comparator<Message> NEW_FIRST = Comparator.comparing(Message::isNew)
            .thenComparing(Message::receivedAt)
            .reversed()
            .thenComparing(message -> message.id().toString());

    private final Map<MessageId, Message> messages = new HashMap<>();
    private final PracticeStore practices;
    private final AuditLog audit;

    InMemoryMessages(PracticeStore practices, AuditLog audit) {
        this.practices = practices;
        this.audit = audit;
    }

    @Override
    public synchronized void add(Message message) {
        if (practices.find(message.practice()).isEmpty()) {
            throw new NoSuchElementException("There is no practice " + message.practice() + " to write about");
        }
        messages.put(message.id(), message);
    }

    @Override
    public synchronized Optional<Message> find(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public synchronized List<Message> list(MessageFilter filter, int offset, int limit) {
        return passing(filter).sorted(NEW_FIRST).skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized long count(MessageFilter filter) {
        return passing(filter).count();
    }

    private Stream<Message> passing(MessageFilter filter) {
        Set<PracticeId> seen = practices.list(PracticeFilter.of(filter.access()), 0, Integer.MAX_VALUE).stream()
                .map(Practice::id)
                .collect(Collectors.toSet());
        return messages.values().stream().filter(filter::passes).filter(message -> seen.contains(message.practice()));
    }

    @Override
    public synchronized void handle(MessageId id, Message.Handling handling, Deed deed) {
        Message handled = find(id).orElseThrow().withHandling(handling);
        messages.put(id, handled);
        audit.append(deed, subject(id));
    }

    @Override
    public synchronized void remove(MessageId id, Deed deed) {
        if (messages.remove(id) == null) {
            throw new NoSuchElementException("There is no message " + id);
        }
        audit.append(deed, subject(id));
    }

    private static Subject subject(MessageId id) {
        return new Subject(Subject.Kind.MESSAGE, id.toString(), 0);
    }

    @Override
    public synchronized int removeBefore(Instant moment, Deed deed) {
        int before = messages.size();
        messages.values().removeIf(message -> message.receivedAt().isBefore(moment));
        int removed = before - messages.size();
        if (removed > 0) {
            audit.append(deed, Subject.of(Subject.Kind.MESSAGE));
        }
        return removed;
    }

    @Override
    public synchronized void rewrite(Function<Message, Optional<Message>> rewriting) {
        for (Message message : List.copyOf(messages.values())) {
            rewriting
                    .apply(message)
                    .ifPresentOrElse(left -> messages.put(message.id(), left), () -> messages.remove(message.id()));
        }
    }
}
