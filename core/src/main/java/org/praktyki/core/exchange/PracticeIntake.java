package org.praktyki.core.exchange;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.ImportTraces;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Source;

/**
 * Takes in whole practices, many at a time. A record is a practice that is here already where it names its identity, else its
 * source, else its slug; one that names none of them is known again by its section and title.
 */
final class PracticeIntake {

    private static final int AT_ONCE = 200;

    private final Shelf shelf;
    private final Candidates candidates;
    private final Clock clock;
    private final Consumer<ImportLine> lines;
    private final List<Waiting> waiting = new ArrayList<>();
    /** By what the practices that wait to be saved would be found. */
    private final Set<Object> names = new HashSet<>();

    /** A line that is still to be said; its practice, where it has one, is still to be saved. */
    private record Waiting(ImportLine line, List<Incoming> incoming) {}

    PracticeIntake(Shelf shelf, Candidates candidates, Clock clock, Consumer<ImportLine> lines) {
        this.shelf = shelf;
        this.candidates = candidates;
        this.clock = clock;
        this.lines = lines;
    }

    /** Says a line, once all before it are said. */
    void say(ImportLine line) {
        await(new Waiting(line, List.of()));
    }

    void take(Place place, ParsedPractice parsed, Records records) throws IOException {
        if (names(parsed).anyMatch(names::contains)) {
            flush();
        }
        Optional<Practice> stored = stored(parsed);
        try {
            Candidate candidate = candidates.of(parsed, stored, records);
            if (stored.isPresent()) {
                change(place, parsed, candidate, stored.get());
            } else {
                create(place, parsed, candidate);
            }
        } catch (InvalidException e) {
            say(rejected(place, parsed.title(), e));
        }
    }

    private void create(Place place, ParsedPractice parsed, Candidate candidate) {
        Practice practice = candidate.practice();
        boolean nameless = parsed.id().isEmpty()
                && parsed.slug().isEmpty()
                && practice.source().isEmpty();
        Practice fresh = practice.toBuilder()
                .version(candidate.asItWas() ? practice.version() : 0)
                .source(nameless ? Optional.of(source(parsed)) : practice.source())
                .build();
        names(parsed).forEach(names::add);
        names.add(fresh.id());
        save(place, Outcome.CREATED, fresh, candidate.live(), candidate);
    }

    private Source source(ParsedPractice parsed) {
        return new Source(
                SourceKey.of(parsed.topics(), parsed.title()), Optional.empty(), clock.instant(), Map.of(), 1);
    }

    private void change(Place place, ParsedPractice parsed, Candidate candidate, Practice stored) {
        if (candidates.isHere(candidate, stored)) {
            say(ImportLine.unchanged(place, stored, candidate.remarks()));
            return;
        }
        if (isOvertaken(parsed, stored)) {
            say(ImportLine.rejected(
                    place, Optional.of(parsed.title()), candidate.remarks(), Problem.EDITED_SINCE_IMPORT));
            return;
        }
        names(parsed).forEach(names::add);
        names.add(stored.id());
        Practice changed =
                candidate.practice().toBuilder().version(stored.version()).build();
        save(place, Outcome.UPDATED, changed, candidates.newLive(candidate, stored), candidate);
    }

    /** Whether the record would put back what somebody here has changed; undoing an import changed nothing in this sense. */
    private boolean isOvertaken(ParsedPractice parsed, Practice stored) {
        if (parsed.version().equals(Optional.of(stored.version()))) {
            return false;
        }
        boolean older = parsed.version().filter(v -> v < stored.version()).isPresent();
        ImportTraces traces = candidates.traces(stored);
        return traces.isEdited() || (older && !traces.isUndone());
    }

    private void save(Place place, Outcome outcome, Practice practice, Optional<Practice> live, Candidate candidate) {
        List<Finding> findings = Stream.concat(practice.findings().stream(), candidate.remarks().stream())
                .toList();
        ImportLine line = ImportLine.written(place, outcome, practice, findings, true);
        boolean asItWas = candidate.asItWas();
        Incoming incoming = new Incoming(practice, live, asItWas);
        await(new Waiting(
                line,
                outcome == Outcome.CREATED || live.isEmpty()
                        ? List.of(incoming)
                        : List.of(first(live.get(), practice, asItWas), second(practice, asItWas))));
    }

    /** A practice that is here gets the version that the public is to see before the one that is being worked on. */
    private static Incoming first(Practice live, Practice practice, boolean asItWas) {
        Practice next = live.toBuilder()
                .version(practice.version())
                .life(practice.life())
                .build();
        return new Incoming(next, Optional.empty(), asItWas);
    }

    private static Incoming second(Practice practice, boolean asItWas) {
        Practice next = practice.toBuilder()
                .version(practice.version() + 1)
                .life(practice.life().withLiveVersion(Optional.of(practice.version() + 1)))
                .build();
        return new Incoming(next, Optional.empty(), asItWas);
    }

    private void await(Waiting one) {
        waiting.add(one);
        if (waiting.size() >= AT_ONCE || names.isEmpty()) {
            flush();
        }
    }

    /** Saves what waits, and says what became of it. */
    void flush() {
        Optional<List<Practice>> saved =
                saved(waiting.stream().flatMap(one -> one.incoming().stream()).toList());
        int next = 0;
        for (Waiting one : waiting) {
            next += one.incoming().size();
            if (one.incoming().isEmpty()) {
                lines.accept(one.line());
            } else if (saved.isPresent()) {
                lines.accept(with(one.line(), saved.get().get(next - 1)));
            } else {
                lines.accept(alone(one));
            }
        }
        waiting.clear();
        names.clear();
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
            return rejected(line.place(), line.title().orElse(""), e);
        } catch (ConflictException e) {
            return ImportLine.rejected(line.place(), line.title(), line.findings(), Problem.EDITED_SINCE_IMPORT);
        } catch (DuplicateException e) {
            return ImportLine.rejected(line.place(), line.title(), line.findings(), Problem.TAKEN);
        }
    }

    private ImportLine with(ImportLine line, Practice saved) {
        return ImportLine.written(line.place(), line.outcome(), saved, line.findings(), shelf.isImaginary());
    }

    private static ImportLine rejected(Place place, String title, InvalidException e) {
        return ImportLine.rejected(
                place, Optional.of(title), e.findings(), e.findings().getFirst().problem());
    }

    private Optional<Practice> stored(ParsedPractice parsed) {
        Optional<Practice> byId = parsed.id().flatMap(shelf.store()::find);
        if (byId.isPresent()) {
            return byId;
        }
        if (parsed.sourceKey().isPresent()) {
            return parsed.sourceKey().flatMap(shelf.store()::findBySource);
        }
        if (parsed.id().isPresent()) {
            return Optional.empty();
        }
        return parsed.slug().isPresent()
                ? parsed.slug().flatMap(shelf.store()::findBySlug)
                : shelf.store().findBySource(SourceKey.of(parsed.topics(), parsed.title()));
    }

    private static Stream<Object> names(ParsedPractice parsed) {
        return Stream.of(
                        parsed.id(),
                        parsed.slug(),
                        parsed.sourceKey(),
                        Optional.of(SourceKey.of(parsed.topics(), parsed.title())))
                .flatMap(Optional::stream);
    }
}
