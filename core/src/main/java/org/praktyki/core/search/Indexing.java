package org.praktyki.core.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;

/** Keeps a search engine up to date by following the change feed. */
public final class Indexing implements Follower {

    private static final int BATCH = 500;

    /** How long a change waits for the one before it until it looks whether it had better not. */
    private static final long PATIENCE_MILLIS = 50;

    private final ChangeFeed feed;
    private final PracticeStore practices;
    private final SearchEngine engine;
    private final AttachmentTexts texts;
    private final Participations participations;
    private final Gradings gradings;
    private final Lock writing = new ReentrantLock();
    private final AtomicLong edition = new AtomicLong();
    private volatile boolean rebuilding;
    private long followed;

    /** Follows a feed for an engine that is told nothing of what files say, nor of partners and figures. */
    public Indexing(ChangeFeed feed, PracticeStore practices, SearchEngine engine) {
        this(feed, practices, engine, FileTexts.NONE, Participations.NONE, Gradings.NONE);
    }

    /** Follows a feed for an engine. */
    public Indexing(
            ChangeFeed feed,
            PracticeStore practices,
            SearchEngine engine,
            FileTexts files,
            Participations participations,
            Gradings gradings) {
        this.feed = feed;
        this.practices = practices;
        this.engine = engine;
        this.texts = new AttachmentTexts(files);
        this.participations = participations;
        this.gradings = gradings;
    }

    /** Comes back at once while the index is made anew, which ends with catching up. */
    @Override
    public void catchUp() {
        try {
            while (!writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (rebuilding) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            follow();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Grows after each change of the index that was made here or found when catching up: an answer from the index that was begun
     * at one edition is as good as new for as long as it stays.
     */
    public long edition() {
        return edition.get();
    }

    private void follow() {
        long position = engine.position();
        if (position != followed) {
            // another node's doing, or the index is gone
            reached(position);
        }
        List<Change> changes = feed.after(position, BATCH);
        if (changes.isEmpty() && position > feed.last()) {
            // an index of another time of this store, such as before a restore: not to be trusted
            build(BuildProgress.NONE);
            return;
        }
        while (!changes.isEmpty()) {
            apply(changes);
            changes = feed.after(changes.get(changes.size() - 1).sequence(), BATCH);
        }
    }

    private void reached(long position) {
        followed = position;
        edition.incrementAndGet();
    }

    /** How far the index has come. */
    public IndexState state() {
        return new IndexState(
                engine.getClass().getSimpleName(),
                engine.search(Query.newest(1)).total(),
                practices.countLive(),
                engine.position(),
                feed.last());
    }

    /**
     * Makes the index anew from what everyone may see now, while it is searched as before.
     *
     * @param progress is told how many of how many practices are done
     */
    public void rebuild(BuildProgress progress) {
        writing.lock();
        rebuilding = true;
        try {
            build(progress);
        } finally {
            rebuilding = false;
            writing.unlock();
        }
    }

    private void build(BuildProgress progress) {
        // what changes from here on is caught up with at the end
        long position = feed.last();
        participations.catchUp();
        gradings.catchUp();
        long total = practices.countLive();
        long done = 0;
        try (IndexBuild build = engine.rebuild()) {
            progress.at(0, total);
            List<Practice> page = practices.findLiveAfter(Optional.empty(), BATCH);
            while (!page.isEmpty()) {
                build.add(searchable(page));
                done += page.size();
                progress.at(done, Math.max(done, total));
                page = practices.findLiveAfter(
                        Optional.of(page.get(page.size() - 1).id()), BATCH);
            }
            build.finish(position);
        }
        reached(position);
        follow();
    }

    /**
     * Files are read here, so that no engine waits for them. What they say is kept by then, and looked up when the engine
     * takes a practice in, one after the other: that of all at once could fill the memory.
     */
    private List<Searchable> searchable(List<Practice> visible) {
        visible.forEach(texts::of);
        return new AbstractList<>() {
            @Override
            public Searchable get(int index) {
                Practice practice = visible.get(index);
                return new Searchable(
                        practice, texts.of(practice), participations.in(practice.id()), gradings.of(practice));
            }

            @Override
            public int size() {
                return visible.size();
            }
        };
    }

    /** A practice is taken as it is now: that may be newer than the change, and comes once more then, which does no harm. */
    private void apply(List<Change> changes) {
        participations.catchUp();
        gradings.catchUp();
        List<PracticeId> changed = changed(changes);
        int done = 0;
        // a partner may have a part in more practices than are to be held in memory at once
        for (; changed.size() - done > BATCH; done += BATCH) {
            Set<PracticeId> gone = new LinkedHashSet<>(changed.subList(done, done + BATCH));
            List<Practice> visible = takeLive(gone);
            engine.apply(searchable(visible), gone, followed);
        }
        Set<PracticeId> gone = new LinkedHashSet<>(changed.subList(done, changed.size()));
        List<Practice> visible = takeLive(gone);
        long last = changes.get(changes.size() - 1).sequence();
        Optional<Change> erasure = changes.stream()
                .filter(change -> change.kind() == Change.Kind.CONTACT)
                .findFirst();
        if (erasure.isPresent()) {
            // the position passes an erasure only after the purge: one that fails is tried again
            engine.apply(searchable(visible), gone, erasure.get().sequence() - 1);
            engine.purge();
            engine.apply(List.of(), Set.of(), last);
        } else {
            engine.apply(searchable(visible), gone, last);
        }
        reached(last);
    }

    /** The practices of which changes say something, each once. */
    private List<PracticeId> changed(List<Change> changes) {
        Set<PracticeId> changed = new LinkedHashSet<>();
        Set<PartnerId> partners = new HashSet<>();
        for (Change change : changes) {
            switch (change.kind()) {
                case PRACTICE, INVOLVEMENT -> changed.add(PracticeId.of(change.id()));
                case PARTNER -> partners.add(PartnerId.of(change.id()));
                default -> {
                    // nothing that is searched
                }
            }
        }
        if (!partners.isEmpty()) {
            changed.addAll(participations.naming(partners));
        }
        changed.addAll(gradings.concernedBy(changes));
        return List.copyOf(changed);
    }

    /** Those of them that everyone may see, which are taken away from them. */
    private List<Practice> takeLive(Set<PracticeId> ids) {
        List<Practice> live = new ArrayList<>();
        for (Practice practice : practices.findLive(ids)) {
            live.add(practice);
            ids.remove(practice.id());
        }
        return live;
    }
}
