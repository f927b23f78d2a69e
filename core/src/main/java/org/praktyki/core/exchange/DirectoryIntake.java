package org.praktyki.core.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.change.TakenException;
import org.praktyki.core.exchange.DirectoryRecord.Content;
import org.praktyki.core.exchange.DirectoryRecord.Reading;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/** Takes in the partners, or the partnerships, of one file: all that are good together, each record saying what became of it. */
final class DirectoryIntake<I, A extends Aggregate<I, A>> {

    /** What partners and partnerships do in their own way. */
    interface Kind<I, A> {
        /** Leaves out what cannot be kept, and says so. */
        A kept(A thing, List<Finding> findings);

        /** What stands against saving a thing, were those of these identities there. */
        List<Finding> findings(A thing, Set<I> alongside);

        /** Saves things; in a dry run they are imagined. */
        List<A> save(List<A> things);

        /** Makes things known to what comes next. */
        void put(A thing);

        /** What people call a thing. */
        String name(A thing);
    }

    private final DirectoryShelf<I, A> shelf;
    private final Kind<I, A> kind;
    private final References references;
    private final Consumer<ImportLine> lines;
    private final Set<I> claimed = new HashSet<>();
    private final List<Expected<I, A>> expected = new ArrayList<>();

    private record Expected<I, A>(Place place, Reference named, I id, Content<I, A> content) {}

    private record Candidate<A>(Place place, Reference named, A thing, Optional<A> stored, List<Finding> remarks) {}

    DirectoryIntake(DirectoryShelf<I, A> shelf, Kind<I, A> kind, References references, Consumer<ImportLine> lines) {
        this.shelf = shelf;
        this.kind = kind;
        this.references = references;
        this.lines = lines;
    }

    /** Makes known what a record is about to bring. No two records of a file bring the same thing. */
    void expect(Place place, Reference named, Content<I, A> content) {
        Optional<I> id = shelf.expect(named);
        if (id.isPresent() && claimed.add(id.get())) {
            expected.add(new Expected<>(place, named, id.get(), content));
        } else {
            reject(place, named, List.of(new Finding("names", named.toString(), Problem.TAKEN)));
        }
    }

    /** Takes in what was expected. */
    void take() {
        List<Candidate<A>> candidates = new ArrayList<>();
        for (Expected<I, A> one : expected) {
            candidate(one).ifPresent(candidates::add);
        }
        save(agreeing(candidates));
    }

    private Optional<Candidate<A>> candidate(Expected<I, A> record) {
        Optional<A> stored = shelf.get(record.id());
        try {
            Reading<A> reading = record.content().onto(record.id(), stored, references);
            List<Finding> remarks = new ArrayList<>(reading.remarks());
            A thing = kind.kept(reading.thing(), remarks)
                    .withVersion(stored.map(Aggregate::version).orElse(0L));
            if (stored.filter(thing::equals).isPresent()) {
                lines.accept(line(record.place(), Outcome.UNCHANGED, thing, remarks));
                return Optional.empty();
            }
            return Optional.of(new Candidate<>(record.place(), record.named(), thing, stored, remarks));
        } catch (InvalidException e) {
            refuse(record.place(), record.named(), record.id(), e.findings());
            return Optional.empty();
        }
    }

    /** Those against which nothing stands, also when the others do not come. */
    private List<Candidate<A>> agreeing(List<Candidate<A>> candidates) {
        List<Candidate<A>> left = new ArrayList<>(candidates);
        boolean changed = true;
        while (changed) {
            changed = left.removeIf(one -> {
                List<Finding> findings = kind.findings(one.thing(), shelf.ids());
                if (!findings.isEmpty()) {
                    refuse(one.place(), one.named(), one.thing().id(), findings);
                }
                return !findings.isEmpty();
            });
        }
        return left;
    }

    private void save(List<Candidate<A>> candidates) {
        try {
            List<A> saved = kind.save(candidates.stream().map(Candidate::thing).toList());
            for (int i = 0; i < saved.size(); i++) {
                Candidate<A> one = candidates.get(i);
                kind.put(saved.get(i));
                Outcome outcome = one.stored().isPresent() ? Outcome.UPDATED : Outcome.CREATED;
                lines.accept(line(one.place(), outcome, saved.get(i), one.remarks()));
            }
        } catch (StaleException | TakenException e) {
            // someone saves the same at this very moment; nothing was saved here
            candidates.forEach(one -> refuse(
                    one.place(),
                    one.named(),
                    one.thing().id(),
                    List.of(new Finding("id", one.thing().id().toString(), Problem.EDITED_SINCE_IMPORT))));
        }
    }

    private void refuse(Place place, Reference named, I id, List<Finding> findings) {
        shelf.giveUp(id);
        reject(place, named, findings);
    }

    private void reject(Place place, Reference named, List<Finding> findings) {
        lines.accept(ImportLine.rejected(
                place,
                Optional.of(named.toString()),
                findings,
                findings.getFirst().problem()));
    }

    private ImportLine line(Place place, Outcome outcome, A thing, List<Finding> remarks) {
        return new ImportLine(
                place,
                outcome,
                Optional.empty(),
                thing.address(),
                Optional.of(kind.name(thing)),
                remarks,
                Optional.empty());
    }
}
