package org.praktyki.core.exchange;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.ImportTraces;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Source;

/**
 * Takes in whole practices, many at a time. A record is a practice that is here already where it names its identity, else its
 * source, else its slug; one that names none of them is known again by its section and title.
 */
final class PracticeIntake implements AutoCloseable {

    private final Shelf shelf;
    private final Candidates candidates;
    private final Clock clock;
    private final SavingQueue queue;
    private @Nullable Known known;
    /** By what practices would be found that were taken since the known ones were looked up. */
    private final Set<Object> taken = new HashSet<>();

    PracticeIntake(Shelf shelf, Candidates candidates, Clock clock, Consumer<ImportLine> lines) {
        this.shelf = shelf;
        this.candidates = candidates;
        this.clock = clock;
        this.queue = new SavingQueue(shelf, lines);
    }

    /** Says a line, once all before it are said. */
    void say(ImportLine line) {
        queue.say(line);
    }

    /** Saves what waits, and says what became of it. Others may write then: what was known is looked up again. */
    void flush() {
        queue.flush();
        known = null;
    }

    /** Looks up what records that come next are of. */
    void expect(List<ParsedPractice> records) {
        if (records.stream().flatMap(Known::names).anyMatch(queue::holds)) {
            queue.flush();
        }
        Known found = Known.of(records, shelf.store());
        if (found.ids().anyMatch(queue::holds)) {
            queue.flush();
            found = Known.of(records, shelf.store());
        }
        known = found;
        taken.clear();
    }

    void take(Place place, ParsedPractice parsed, Records records) throws IOException {
        Optional<Practice> stored = stored(parsed);
        if (stored.filter(here -> !shelf.mayChange(here)).isPresent()) {
            say(ImportLine.rejected(place, Optional.of(parsed.title()), List.of(), Problem.NOT_IN_SCOPE));
            return;
        }
        try {
            Candidate candidate = candidates.of(parsed, stored, records);
            if (stored.isPresent()) {
                change(place, parsed, candidate, stored.get());
            } else {
                create(place, parsed, candidate);
            }
        } catch (InvalidException e) {
            say(ImportLine.rejected(place, Optional.of(parsed.title()), e));
        }
    }

    /** As it is after all records before this one. */
    private Optional<Practice> stored(ParsedPractice parsed) {
        Known before = known;
        if (before != null && Known.names(parsed).noneMatch(taken::contains)) {
            Optional<Practice> found = before.find(parsed);
            if (found.map(Practice::id).filter(taken::contains).isEmpty()) {
                return found;
            }
        }
        queue.flush();
        return Known.of(List.of(parsed), shelf.store()).find(parsed);
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
        save(place, Outcome.CREATED, fresh, candidate.live(), candidate, parsed);
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
        Practice changed =
                candidate.practice().toBuilder().version(stored.version()).build();
        save(place, Outcome.UPDATED, changed, candidates.newLive(candidate, stored), candidate, parsed);
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

    private void save(
            Place place,
            Outcome outcome,
            Practice practice,
            Optional<Practice> live,
            Candidate candidate,
            ParsedPractice parsed) {
        List<Finding> findings = Stream.concat(practice.findings().stream(), candidate.remarks().stream())
                .toList();
        ImportLine line = ImportLine.written(place, outcome, practice, findings, true);
        boolean asItWas = candidate.asItWas();
        Incoming incoming = new Incoming(practice, live, asItWas);
        Set<Object> names =
                Stream.concat(Known.names(parsed), Known.names(practice)).collect(Collectors.toSet());
        taken.addAll(names);
        queue.save(
                line,
                outcome == Outcome.CREATED || live.isEmpty()
                        ? List.of(incoming)
                        : List.of(first(live.get(), practice, asItWas), second(practice, asItWas)),
                names);
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

    @Override
    public void close() {
        queue.close();
    }
}
