package org.praktyki.core.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Deed.Action;
import org.praktyki.core.practice.ImportReversal;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.ReversedPractice;

/**
 * The imports that were looked at and carried out, and taking them back. It goes by the audit, which says when each began and ended,
 * and between the two what it wrote; so an import is known, and can be undone, for as long as the audit is kept.
 */
public final class ImportHistory {

    private static final int AT_ONCE = 500;

    /** No import takes longer; one without an end was broken off. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final AuditFilter RUNS = AuditFilter.ALL.withKind(Optional.of(Subject.Kind.FILES));

    private final AuditLog log;
    private final ImportReversal reversal;
    private final Clock clock;

    /** Works on the audit of the store in which the imports were made. */
    public ImportHistory(AuditLog log, ImportReversal reversal, Clock clock) {
        this.log = log;
        this.reversal = reversal;
        this.clock = clock;
    }

    void begun(Actor actor, UUID id) {
        write(actor, Action.IMPORTED, id, Optional.empty());
    }

    void ended(Actor actor, UUID id, List<ImportLine> lines) {
        long practices = lines.stream()
                .flatMap(line -> line.saved().stream())
                .map(ImportLine.Saved::id)
                .distinct()
                .count();
        write(actor, Action.IMPORTED, id, Optional.of(Long.toString(practices)));
    }

    private void write(Actor actor, Action action, UUID id, Optional<String> note) {
        log.append(
                new Deed(actor.name(), clock.instant(), action, note),
                new Subject(Subject.Kind.FILES, id.toString(), 0));
    }

    /**
     * The last imports, newest first; of those who may not import into all topics, their own.
     *
     * @param limit how many at most
     * @throws org.praktyki.core.account.DeniedException where the actor may not import
     */
    public List<PastImport> list(Actor actor, int limit) {
        actor.require(Permission.IMPORT_PRACTICES);
        Map<String, List<AuditEntry>> byRun = new LinkedHashMap<>();
        List<PastImport> imports = new ArrayList<>();
        long before = Long.MAX_VALUE;
        AuditFilter filter = seen(actor);
        List<AuditEntry> some = log.list(filter, before, AT_ONCE);
        while (!some.isEmpty() && imports.size() < limit) {
            for (AuditEntry entry : some) {
                before = entry.number();
                List<AuditEntry> run = byRun.computeIfAbsent(entry.subject().id(), id -> new ArrayList<>());
                run.add(entry);
                if (isBeginning(entry) && imports.size() < limit) {
                    imports.add(past(run));
                }
            }
            some = log.list(filter, before, AT_ONCE);
        }
        return imports;
    }

    private static AuditFilter seen(Actor actor) {
        return actor.mayToAll(Permission.IMPORT_PRACTICES) ? RUNS : RUNS.withActor(Optional.of(actor.name()));
    }

    private static boolean isBeginning(AuditEntry entry) {
        return entry.deed().action() == Action.IMPORTED && entry.seal().isEmpty();
    }

    private static boolean isEnd(AuditEntry entry) {
        return entry.deed().action() == Action.IMPORTED && entry.seal().isPresent();
    }

    /** Of the entries of one run, newest first. */
    private static PastImport past(List<AuditEntry> entries) {
        AuditEntry first = entries.getLast();
        Optional<Integer> practices = entries.stream()
                .filter(ImportHistory::isEnd)
                .flatMap(entry -> entry.deed().note().stream())
                .map(Integer::valueOf)
                .findFirst();
        Optional<Deed> undone = entries.stream()
                .map(AuditEntry::deed)
                .filter(deed -> deed.action() == Action.RESTORED)
                .findFirst();
        return new PastImport(
                UUID.fromString(first.subject().id()),
                first.deed().actor(),
                first.deed().at(),
                practices,
                undone);
    }

    /**
     * Takes an import back, the practices that it wrote last first: those that it made are withdrawn, those that it changed are
     * again as they were before it. What somebody has gone on with since is left as it is.
     *
     * @param id what names the import
     * @param reason why the new ones are withdrawn, for those who meet them in the panel
     * @return what came of it for each practice
     * @throws NoSuchElementException where the audit knows of no such import, or no more
     * @throws org.praktyki.core.account.DeniedException where the actor may not import
     */
    public List<ReversedPractice> undo(Actor actor, UUID id, String reason) {
        actor.require(Permission.IMPORT_PRACTICES);
        AuditEntry beginning =
                log.list(seen(actor).withId(Optional.of(id.toString())), Long.MAX_VALUE, AT_ONCE).stream()
                        .filter(ImportHistory::isBeginning)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("The audit knows of no import " + id));
        List<PracticeId> latestFirst = new ArrayList<>(written(beginning)).reversed();
        List<ReversedPractice> reversed = reversal.undo(actor, latestFirst, id.toString(), reason);
        write(actor, Action.RESTORED, id, Optional.empty());
        return reversed;
    }

    /** What the audit says between the beginning of an import and its end that it wrote. */
    private Set<PracticeId> written(AuditEntry beginning) {
        String run = beginning.subject().id();
        Instant latest = beginning.deed().at().plus(LONGEST);
        Set<PracticeId> practices = new LinkedHashSet<>();
        long number = beginning.number();
        List<AuditEntry> some = log.after(number, AT_ONCE);
        while (!some.isEmpty()) {
            for (AuditEntry entry : some) {
                number = entry.number();
                if ((isEnd(entry) && entry.subject().id().equals(run))
                        || entry.deed().at().isAfter(latest)) {
                    return practices;
                }
                if (entry.subject().kind() == Subject.Kind.PRACTICE
                        && entry.deed().note().equals(Optional.of(run))) {
                    practices.add(PracticeId.of(entry.subject().id()));
                }
            }
            some = log.after(number, AT_ONCE);
        }
        return practices;
    }
}
