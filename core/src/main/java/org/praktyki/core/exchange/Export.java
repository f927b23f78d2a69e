package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.CategoryTree;

/** The practices of one export, by their slugs. They are read from the store while they are gone through, a few at a time. */
public final class Export implements Iterable<Exported> {

    private final List<PracticeId> ids;
    private final PracticeStore store;
    private final FileStore files;
    private final CategoryTree topics;
    private final Progress progress;

    Export(List<PracticeId> ids, PracticeStore store, FileStore files, CategoryTree topics, Progress progress) {
        this.ids = List.copyOf(ids);
        this.store = store;
        this.files = files;
        this.topics = topics;
        this.progress = progress;
    }

    /** How many practices there are. */
    public int size() {
        return ids.size();
    }

    /** The topics that they stand in. */
    public CategoryTree topics() {
        return topics;
    }

    /** Opens the content of an attachment; the caller closes it. Empty where it is lost. */
    public Optional<InputStream> open(Attachment attachment) throws IOException {
        return files.open(attachment.key());
    }

    /** Tells how many practices are written. */
    public void report(long done) {
        progress.at("", done, ids.size(), done);
    }

    @Override
    public Iterator<Exported> iterator() {
        return ids.stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .map(this::exported)
                .iterator();
    }

    private Exported exported(Practice practice) {
        boolean earlier = practice.life()
                .liveVersion()
                .filter(version -> version != practice.version())
                .isPresent();
        return new Exported(
                practice,
                earlier ? store.findLive(List.of(practice.id())).stream().findFirst() : Optional.empty());
    }
}
