package org.praktyki.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Draft;
import org.praktyki.core.practice.DraftStore;
import org.praktyki.core.practice.PracticeId;

/** Drafts by account and practice. */
final class InMemoryDrafts implements DraftStore {

    private final Map<Key, Draft> drafts = new HashMap<>();

    private record Key(String account, PracticeId practice) {}

    @Override
    public synchronized void save(Draft draft) {
        drafts.put(new Key(draft.account(), draft.id()), draft);
    }

    @Override
    public synchronized Optional<Draft> find(String account, PracticeId practice) {
        return Optional.ofNullable(drafts.get(new Key(account, practice)));
    }

    @Override
    public synchronized List<Draft> of(String account) {
        return drafts.values().stream()
                .filter(draft -> draft.account().equals(account))
                .sorted(Comparator.comparing(Draft::at).reversed())
                .toList();
    }

    @Override
    public synchronized void remove(String account, PracticeId practice) {
        drafts.remove(new Key(account, practice));
    }

    @Override
    public synchronized void removeOf(String account) {
        drafts.keySet().removeIf(key -> key.account().equals(account));
    }

    @Override
    public synchronized void rewrite(UnaryOperator<Draft> rewriting) {
        drafts.replaceAll((key, draft) -> rewriting.apply(draft));
    }

    @Override
    public synchronized void removeBefore(Instant moment) {
        drafts.values().removeIf(draft -> draft.at().isBefore(moment));
    }

    @Override
    public synchronized Set<FileKey> filesInUse() {
        return drafts.values().stream()
                .flatMap(draft -> draft.content().files())
                .map(Attachment::key)
                .collect(Collectors.toSet());
    }
}
