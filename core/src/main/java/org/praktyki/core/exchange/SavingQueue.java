package org.praktyki.core.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.Practice;

/**
 * Lines that are still to be said, and the practices that are to be saved before. One batch is being saved while the next one
 * is gathered; lines are said in their order, by whoever hands them in.
 */
final class SavingQueue implements AutoCloseable {

    private static final int AT_ONCE = 200;

    private final Shelf shelf;
    private final Consumer<ImportLine> lines;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("praktyki-import").daemon().factory());
    private List<Waiting> waiting = new ArrayList<>();
    /** By what the practices that wait would be found. */
    private Set<Object> names = new HashSet<>();

    private @Nullable Batch saving;

    SavingQueue(Shelf shelf, Consumer<ImportLine> lines) {
        this.shelf = shelf;
        this.lines = lines;
    }

    /** A line that is still to be said; its practice, where it has one, is still to be saved. */
    private record Waiting(ImportLine line, List<Incoming> incoming) {}

    /** What is being saved; empty in the end where one of them spoilt it for all. */
    private record Batch(List<Waiting> waiting, Set<Object> names, CompletableFuture<Optional<List<Practice>>> saved) {}

    /** Says a line, once all before it are said. */
    void say(ImportLine line) {
        add(new Waiting(line, List.of()));
    }

    /** Saves something under these names, and says a line then. */
    void save(ImportLine line, List<Incoming> incoming, Set<Object> itsNames) {
        names.addAll(itsNames);
        add(new Waiting(line, incoming));
    }

    /** Whether something of this name is not saved yet. */
    boolean holds(Object name) {
        Batch batch = saving;
        return names.contains(name) || (batch != null && batch.names().contains(name));
    }

    private void add(Waiting one) {
        waiting.add(one);
        if (waiting.size() >= AT_ONCE || (names.isEmpty() && saving == null)) {
            begin();
        }
    }

    /** Waits until all is saved, and says what became of it. */
    void flush() {
        begin();
        settle();
    }

    /** Begins to save what waits, once the batch before is saved. */
    private void begin() {
        settle();
        List<Incoming> incoming =
                waiting.stream().flatMap(one -> one.incoming().stream()).toList();
        // a dry run has no more than its memory to write to
        CompletableFuture<Optional<List<Practice>>> saved = incoming.isEmpty() || shelf.isImaginary()
                ? CompletableFuture.completedFuture(saved(incoming))
                : CompletableFuture.supplyAsync(() -> saved(incoming), writer);
        saving = new Batch(waiting, names, saved);
        waiting = new ArrayList<>();
        names = new HashSet<>();
        if (saved.isDone()) {
            settle();
        }
    }

    private void settle() {
        Batch batch = saving;
        if (batch == null) {
            return;
        }
        saving = null;
        Optional<List<Practice>> saved = result(batch.saved());
        int next = 0;
        for (Waiting one : batch.waiting()) {
            next += one.incoming().size();
            if (one.incoming().isEmpty()) {
                lines.accept(one.line());
            } else if (saved.isPresent()) {
                lines.accept(with(one.line(), saved.get().get(next - 1)));
            } else {
                lines.accept(alone(one));
            }
        }
    }

    private static Optional<List<Practice>> result(CompletableFuture<Optional<List<Practice>>> saved) {
        try {
            return saved.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** All are saved together; where one of them spoils it for all, each is saved by itself. */
    private Optional<List<Practice>> saved(List<Incoming> incoming) {
        try {
            return Optional.of(incoming.isEmpty() ? List.of() : shelf.saveAll(incoming));
        } catch (InvalidException | ConflictException | DuplicateException e) {
            return Optional.empty();
        }
    }

    private ImportLine alone(Waiting one) {
        ImportLine line = one.line();
        try {
            return with(line, shelf.saveAll(one.incoming()).getLast());
        } catch (InvalidException e) {
            return ImportLine.rejected(line.place(), line.title(), e);
        } catch (ConflictException e) {
            return ImportLine.rejected(line.place(), line.title(), line.findings(), Problem.EDITED_SINCE_IMPORT);
        } catch (DuplicateException e) {
            return ImportLine.rejected(line.place(), line.title(), line.findings(), Problem.TAKEN);
        }
    }

    private ImportLine with(ImportLine line, Practice saved) {
        return ImportLine.written(line.place(), line.outcome(), saved, line.findings(), shelf.isImaginary());
    }

    /** Waits for what is being saved. What waits behind it is not saved any more. */
    @Override
    public void close() {
        writer.close();
    }
}
