package org.praktyki.core.metric;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.TerritoryStore;

/** Grades practices for those who keep the grades of many, such as an index. */
public final class Grades {

    private final OutcomeBook book;
    private final Catalogues catalogues;
    private final Grader grader;
    private final AtomicLong caughtUp = new AtomicLong();
    private final ContentVersion since;

    /** Works on the stores, and reads once what many grades need, for as long as nothing is caught up with. */
    public Grades(
            OutcomeBook book, Catalogues catalogues, MeasurementStore figures, TerritoryStore register, Clock clock) {
        this.book = book;
        this.catalogues = catalogues;
        this.since = new ContentVersion(List.of(caughtUp::get), clock);
        Measurements measurements = new Measurements(figures, catalogues, since, () -> {}, clock);
        Territories territories = new Territories(register, null, since, () -> {}, clock);
        this.grader = new Grader(
                book,
                catalogues,
                new Appraiser(measurements, new Comparables(measurements, catalogues, territories), catalogues));
    }

    /** Takes in what has changed until now. */
    public void catchUp() {
        catalogues.catchUp();
        book.catchUp();
        caughtUp.incrementAndGet();
        since.catchUp();
    }

    /**
     * How well it is shown at best that a practice has changed something, as {@link Results#grade(Practice)} says.
     *
     * @param live as everyone may see it
     */
    public Optional<EvidenceGrade> of(Practice live) {
        return grader.grade(live);
    }

    /** The practices whose grade may be another one after changes: few, as most changes do not touch figures. */
    public Set<PracticeId> concernedBy(List<Change> changes) {
        Set<PracticeId> concerned = new HashSet<>();
        Set<IndicatorId> figures = new HashSet<>();
        boolean all = false;
        for (Change change : changes) {
            switch (change.kind()) {
                case OUTCOMES -> concerned.add(PracticeId.of(change.id()));
                case MEASUREMENTS -> gather(IndicatorId.of(change.id()), figures);
                // what is public, what counts people, and what is computed of what: that is decided seldom
                case INDICATOR -> all = true;
                default -> {
                    // nothing that is graded
                }
            }
        }
        boolean everything = all || countsPeople(figures);
        if (everything || !figures.isEmpty()) {
            book.practices().stream()
                    .filter(practice -> measures(practice).anyMatch(id -> everything || figures.contains(id)))
                    .forEach(concerned::add);
        }
        return concerned;
    }

    /** By the number of people those are found that others are compared with. */
    private boolean countsPeople(Set<IndicatorId> figures) {
        return figures.stream()
                .flatMap(id -> catalogues.all().find(id).stream())
                .anyMatch(Indicator::population);
    }

    private Stream<IndicatorId> measures(PracticeId practice) {
        return book.of(practice).stream().flatMap(outcome -> outcome.indicator().stream());
    }

    /** An indicator with all that is computed of it. */
    private void gather(IndicatorId id, Set<IndicatorId> into) {
        if (into.add(id)) {
            catalogues.all().find(id).stream()
                    .flatMap(indicator -> catalogues.all().derivedFrom(indicator.code()).stream())
                    .forEach(user -> gather(user.id(), into));
        }
    }
}
