package org.praktyki.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.jdbi.JdbiStorage;
import org.praktyki.persistence.lucene.LuceneSearch;
import org.praktyki.servlet.ListModel;

/** The library with its search over the practices of a {@link Library}, in a folder. */
final class Service implements AutoCloseable {

    private static final Actor ACTOR = Actor.system("benchmark");
    private static final String INDEX = "index";
    private static final Deed DEED = new Deed("benchmark", Instant.parse("2026-01-01T00:00:00Z"), Deed.Action.IMPORTED);

    private final JdbiStorage storage;
    private final LuceneSearch search;
    private final Praktyki praktyki;
    private final ListModel list;

    private Service(JdbiStorage storage, LuceneSearch search, Path files) {
        this.storage = storage;
        this.search = search;
        this.praktyki = Praktyki.builder()
                .storage(storage)
                .files(FilesystemFiles.open(files))
                .search(search)
                .build();
        this.list = new ListModel(praktyki);
    }

    /**
     * Fills a database and an index with so many practices, and whatever else is filled beside them.
     *
     * @param beside to be filled too
     * @param say takes how fast that was
     * @return how many practices there are
     */
    static int fill(String url, Path folder, Library library, Filling beside, Consumer<String> say) throws Exception {
        try (JdbiStorage storage = JdbiStorage.open(url, "", "");
                LuceneSearch search = LuceneSearch.open(folder.resolve(INDEX));
                IndexBuild build = search.rebuild()) {
            storage.categories().replace(library.topics(), DEED);
            int filled = beside.into(
                            "practices stored",
                            some -> storage.practices()
                                    .saveAll(some.stream().map(Incoming::of).toList(), DEED))
                    .into(
                            "practices indexed by the library",
                            some -> build.add(some.stream().map(Searchable::of).toList()))
                    .run(say);
            build.finish(storage.changes().last());
            return filled;
        }
    }

    /** Opens what was filled and indexed. */
    static Service open(String url, Path folder) {
        return new Service(
                JdbiStorage.open(url, "", ""), LuceneSearch.open(folder.resolve(INDEX)), folder.resolve("files"));
    }

    Praktyki praktyki() {
        return praktyki;
    }

    /** All that the list page says, but its HTML. */
    ListModel.Shown list(Asking question) {
        return list.of(question.parameters());
    }

    /** How many practices everyone may see. */
    int practices() {
        return Math.toIntExact(storage.practices().countLive());
    }

    /** Publishes a practice. */
    void publish(Practice practice) {
        praktyki.practices().bringIn(ACTOR, Incoming.of(practice), "benchmark");
    }

    boolean finds(String word) {
        return praktyki.search().find(Query.newest(1).matching(word)).total() > 0;
    }

    @Override
    public void close() {
        praktyki.close();
        search.close();
        storage.close();
    }
}
