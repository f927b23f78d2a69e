package org.praktyki.core.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeNames;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.practice.Rewriting;
import org.praktyki.core.practice.Source;
import org.praktyki.core.text.Slug;

/** Practices, their revisions and their change feed under one lock, which is their transaction. */
final class InMemoryPractices implements PracticeStore {

    private final Map<PracticeId, Row> rows = new LinkedHashMap<>();
    private final Map<PracticeId, List<Revision>> revisions = new HashMap<>();
    private final InMemoryChanges changes;

    private static final Comparator<Row> LAST_CHANGED_FIRST = Comparator.comparing(Row::changedAt)
            .reversed()
            .thenComparing(row -> row.practice().id().toString());
    private final AuditLog audit;

    InMemoryPractices(AuditLog audit, InMemoryChanges changes) {
        this.audit = audit;
        this.changes = changes;
    }

    private record Row(Practice practice, Instant changedAt) {}

    @Override
    public Practice save(Practice practice, Deed deed) {
        return saveAll(List.of(Incoming.of(practice)), deed).get(0);
    }

    @Override
    public synchronized List<Practice> saveAll(List<Incoming> batch, Deed deed) {
        Deque<Runnable> undoing = new ArrayDeque<>();
        List<Practice> saved = new ArrayList<>();
        try {
            for (Incoming incoming : batch) {
                saved.add(put(incoming, deed, undoing));
            }
        } catch (RuntimeException e) {
            undoing.forEach(Runnable::run);
            throw e;
        }
        for (Practice practice : saved) {
            changes.addWithAudit(Change.Kind.PRACTICE, practice.id().toString(), practice.version(), deed);
        }
        return saved;
    }

    /** Puts one away; what undoes it comes before what undoes those before it. */
    private Practice put(Incoming incoming, Deed deed, Deque<Runnable> undoing) {
        Practice practice = incoming.practice();
        boolean asItWas = incoming.asItWas() && practice.version() > 0 && !rows.containsKey(practice.id());
        refuse(practice, asItWas);
        Practice saved = asItWas ? incoming.asItWasThere() : practice.asSaved();
        @Nullable Row before = rows.get(saved.id());
        List<Revision> history = revisions.computeIfAbsent(saved.id(), id -> new ArrayList<>());
        List<Revision> historyBefore = List.copyOf(history);
        undoing.push(() -> {
            revisions.put(saved.id(), new ArrayList<>(historyBefore));
            if (before == null) {
                rows.remove(saved.id());
            } else {
                rows.put(saved.id(), before);
            }
        });
        if (asItWas) {
            incoming.liveThere().ifPresent(live -> history.add(0, new Revision(live, deed)));
        }
        history.add(0, new Revision(saved, deed));
        rows.put(saved.id(), new Row(saved, deed.at()));
        return saved;
    }

    private void refuse(Practice practice, boolean asItWas) {
        Optional<Practice> current = find(practice.id());
        long version = current.map(Practice::version).orElse(0L);
        if (current.isEmpty() && practice.version() != 0 && !asItWas) {
            throw new NoSuchElementException("There is no practice " + practice.id() + " to change");
        }
        if (current.isPresent() && practice.version() != version && practice.version() != 0) {
            throw new ConflictException(current.get(), practice);
        }
        boolean taken = current.isPresent() && practice.version() == 0;
        if (taken || rows.values().stream().anyMatch(row -> clash(row.practice(), practice))) {
            throw new DuplicateException(practice);
        }
    }

    private static boolean clash(Practice stored, Practice saving) {
        boolean sameSource = stored.source().isPresent()
                && stored.source().map(Source::key).equals(saving.source().map(Source::key));
        return !stored.id().equals(saving.id()) && (stored.slug().equals(saving.slug()) || sameSource);
    }

    @Override
    public synchronized Optional<Practice> find(PracticeId id) {
        return Optional.ofNullable(rows.get(id)).map(Row::practice);
    }

    @Override
    public synchronized List<Practice> find(PracticeNames names) {
        return rows.values().stream().map(Row::practice).filter(names::name).toList();
    }

    @Override
    public Optional<Practice> findBySlug(Slug slug) {
        return first(practice -> practice.slug().equals(slug));
    }

    @Override
    public Optional<Practice> findBySource(String key) {
        return first(practice ->
                practice.source().map(Source::key).filter(key::equals).isPresent());
    }

    @Override
    public Optional<Practice> findByLegacyAddress(LegacyAddress address) {
        return first(practice -> practice.legacyAddress().equals(Optional.of(address)));
    }

    private synchronized Optional<Practice> first(Predicate<Practice> wanted) {
        return rows.values().stream().map(Row::practice).filter(wanted).findFirst();
    }

    @Override
    public synchronized Optional<Practice> findLive(Slug slug) {
        return findBySlug(slug).flatMap(this::live);
    }

    @Override
    public synchronized Optional<Practice> findLive(LegacyAddress address) {
        return rows.values().stream()
                .map(Row::practice)
                .filter(practice -> practice.legacyAddress().equals(Optional.of(address)))
                .flatMap(practice -> live(practice).stream())
                .findFirst();
    }

    @Override
    public synchronized List<Practice> findLive(Collection<PracticeId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .flatMap(practice -> live(practice).stream())
                .toList();
    }

    @Override
    public synchronized List<Practice> findLiveAfter(Optional<PracticeId> last, int limit) {
        String before = last.map(PracticeId::toString).orElse("");
        return rows.values().stream()
                .map(Row::practice)
                .filter(practice -> practice.id().toString().compareTo(before) > 0)
                .sorted(Comparator.comparing(practice -> practice.id().toString()))
                .flatMap(practice -> live(practice).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long countLive() {
        return rows.values().stream()
                .filter(row -> live(row.practice()).isPresent())
                .count();
    }

    @Override
    public synchronized List<Practice> findLiveDerivedFrom(PracticeId origin, int limit) {
        return rows.values().stream()
                .filter(row -> row.practice().relations().derivedFrom().equals(Optional.of(origin)))
                .sorted(LAST_CHANGED_FIRST)
                .flatMap(row -> live(row.practice()).stream())
                .limit(limit)
                .toList();
    }

    private Optional<Practice> live(Practice practice) {
        return practice.life()
                .liveVersion()
                .flatMap(version -> revision(practice.id(), version))
                .map(Revision::practice);
    }

    @Override
    public synchronized List<PracticeId> scheduled(Instant until) {
        return rows.values().stream()
                .map(Row::practice)
                .filter(practice -> practice.life()
                        .publishAt()
                        .filter(at -> !at.isAfter(until))
                        .isPresent())
                .sorted(Comparator.comparing(
                        practice -> practice.life().publishAt().orElseThrow()))
                .map(Practice::id)
                .toList();
    }

    @Override
    public synchronized List<Practice> list(PracticeFilter filter, int offset, int limit) {
        return rows.values().stream()
                .filter(row -> passes(filter, row.practice()))
                .sorted(LAST_CHANGED_FIRST)
                .skip(offset)
                .limit(limit)
                .map(Row::practice)
                .toList();
    }

    @Override
    public synchronized long count(PracticeFilter filter) {
        return rows.values().stream()
                .filter(row -> passes(filter, row.practice()))
                .count();
    }

    @Override
    public synchronized List<String> authors(PracticeFilter filter) {
        return rows.values().stream()
                .filter(row -> passes(filter, row.practice()))
                .flatMap(row -> row.practice().life().author().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean passes(PracticeFilter filter, Practice practice) {
        return Slug.fold(practice.title()).contains(Slug.fold(filter.text()))
                && (filter.statuses().isEmpty() || filter.statuses().contains(practice.status()))
                && (filter.topics().isEmpty() || isIn(filter.topics(), practice))
                && (filter.author().isEmpty()
                        || filter.author().equals(practice.life().author()))
                && filter.reviewBy().filter(day -> !isDue(practice, day)).isEmpty()
                && filter.scheduled()
                        .filter(wanted -> wanted != practice.life().publishAt().isPresent())
                        .isEmpty()
                && mayBeSeen(filter.access(), practice);
    }

    private static boolean isIn(Set<Slug> topics, Practice practice) {
        return practice.category().filter(topics::contains).isPresent();
    }

    private static boolean isDue(Practice practice, LocalDate day) {
        return practice.life().reviewBy().filter(due -> !due.isAfter(day)).isPresent();
    }

    /** Every version of every practice that a filter lets through, each practice's newest version first. */
    synchronized List<List<Revision>> histories(PracticeFilter filter) {
        return rows.values().stream()
                .filter(row -> passes(filter, row.practice()))
                .map(row -> List.copyOf(revisions.getOrDefault(row.practice().id(), List.of())))
                .toList();
    }

    private static boolean mayBeSeen(PracticeFilter.Access access, Practice practice) {
        return access.author().isEmpty()
                || access.author().equals(practice.life().author())
                || isIn(access.topics(), practice);
    }

    @Override
    public synchronized List<RevisionEntry> revisions(PracticeId id) {
        return revisions.getOrDefault(id, List.of()).stream()
                .map(revision -> new RevisionEntry(revision.version(), revision.deed()))
                .toList();
    }

    @Override
    public synchronized Optional<Revision> revision(PracticeId id, long version) {
        return revisions.getOrDefault(id, List.of()).stream()
                .filter(revision -> revision.version() == version)
                .findFirst();
    }

    @Override
    public synchronized List<PracticeId> mentioning(Predicate<String> test) {
        return revisions.entrySet().stream()
                .filter(history -> history.getValue().stream()
                        .anyMatch(revision -> test.test(revision.practice().toString())
                                || revision.deed().note().filter(test).isPresent()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<Practice> rewrite(PracticeId id, Rewriting rewriting, Deed deed) {
        List<Revision> history = revisions.getOrDefault(id, List.of());
        List<Revision> rewritten =
                history.stream().map(revision -> rewritten(revision, rewriting)).toList();
        if (rewritten.equals(history)) {
            return Optional.empty();
        }
        revisions.put(id, new ArrayList<>(rewritten));
        audit.eraseNotes(note -> !rewriting.note(note).equals(note));
        return find(id).map(rewriting::practice).map(practice -> save(practice, deed));
    }

    private static Revision rewritten(Revision revision, Rewriting rewriting) {
        Deed deed = revision.deed();
        return new Revision(
                rewriting.practice(revision.practice()),
                new Deed(deed.actor(), deed.at(), deed.action(), deed.note().map(rewriting::note)));
    }

    synchronized void announceErased(ContactId id, Deed deed) {
        String contact = id.toString();
        changes.add(Change.Kind.CONTACT, contact, 0, deed);
        audit.append(deed, new Subject(Subject.Kind.CONTACT, contact, 0));
    }

    @Override
    public synchronized Set<FileKey> filesInUse() {
        return revisions.values().stream()
                .flatMap(List::stream)
                .flatMap(revision -> revision.practice().files())
                .map(Attachment::key)
                .collect(Collectors.toSet());
    }
}
