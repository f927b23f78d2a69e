package org.praktyki.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.BuildProgress;
import org.praktyki.core.search.Indexing;
import org.praktyki.core.search.Query;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.jdbi.JdbiStorage;
import org.praktyki.persistence.lucene.LuceneSearch;
import org.praktyki.servlet.ListModel;

/** The library with its search over the practices of a {@link Library}, in a folder. */
final class Service implements AutoCloseable {

    private static final Actor ACTOR = Actor.system("benchmark");
    private static final int AT_ONCE = 500;

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

    /** Fills a database with so many practices. */
    static void fill(String url, Library library, int practices) {
        Deed deed = new Deed("benchmark", Instant.parse("2026-01-01T00:00:00Z"), Deed.Action.IMPORTED);
        try (JdbiStorage storage = JdbiStorage.open(url, "", "")) {
            storage.categories().replace(library.topics(), deed);
            List<Incoming> some = new ArrayList<>();
            for (int number = 1; number <= practices; number++) {
                some.add(Incoming.of(library.practice(number)));
                if (some.size() == AT_ONCE || number == practices) {
                    storage.practices().saveAll(some, deed);
                    some.clear();
                }
            }
        }
    }

    /** Fills the index in a folder from a database that was filled. */
    static void index(String url, Path folder) {
        try (JdbiStorage storage = JdbiStorage.open(url, "", "");
                LuceneSearch search = LuceneSearch.open(folder.resolve("index"))) {
            new Indexing(storage.changes(), storage.practices(), search).rebuild(BuildProgress.NONE);
        }
    }

    /** Opens what was filled and indexed. */
    static Service open(String url, Path folder) {
        return new Service(
                JdbiStorage.open(url, "", ""), LuceneSearch.open(folder.resolve("index")), folder.resolve("files"));
    }

    Praktyki praktyki() {
        return praktyki;
    }

    /** All that the list page says, but its HTML. */
    ListModel.Shown list(Asking question) {
        return list.of(question.parameters());
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
