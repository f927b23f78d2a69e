package org.praktyki.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.search.Indexing;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.formats.PracticeFormats;
import org.praktyki.persistence.jdbi.JdbiStorage;
import org.praktyki.persistence.lucene.LuceneSearch;

/** The library on a database, as a host wires it. */
final class Installation implements AutoCloseable {

    private static final Actor ACTOR = Actor.system("benchmark");

    private final JdbiStorage storage;
    private final @Nullable LuceneSearch search;
    private final Praktyki praktyki;

    private Installation(JdbiStorage storage, @Nullable LuceneSearch search, Path files) {
        this.storage = storage;
        this.search = search;
        Praktyki.Builder builder = Praktyki.builder().storage(storage).files(FilesystemFiles.open(files));
        PracticeFormats.readers().forEach(builder::reader);
        if (search != null) {
            builder.search(search);
        }
        this.praktyki = builder.build();
    }

    /** Without search, which follows by itself. */
    static Installation open(String url, Path files) {
        Installation installation = new Installation(JdbiStorage.open(url, "", ""), null, files);
        installation.praktyki.categories().replace(ACTOR, topics());
        return installation;
    }

    /**
     * With search, as the portal has it.
     *
     * @param index an empty folder; everything in the database is in it afterwards
     */
    static Installation searched(String url, Path files, Path index) {
        JdbiStorage storage = JdbiStorage.open(url, "", "");
        LuceneSearch search = LuceneSearch.open(index);
        new Indexing(storage.changes(), storage.practices(), search).catchUp();
        return new Installation(storage, search, files);
    }

    private static CategoryTree topics() {
        List<Category> topics = Corpus.TOPICS.stream()
                .map(code -> new Category(new Slug(code), code, Optional.empty()))
                .toList();
        return CategoryTree.of(topics);
    }

    Praktyki praktyki() {
        return praktyki;
    }

    /**
     * Imports a file.
     *
     * @throws IllegalStateException where anything in it is not taken as it is: then the figures would be of something else
     */
    void take(Path file) {
        praktyki.imports()
                .start(ACTOR, false)
                .file(
                        ImportFile.of(file),
                        line -> {
                            if (line.outcome() != Outcome.CREATED
                                    || !line.findings().isEmpty()) {
                                throw new IllegalStateException("Not taken as it is: " + line);
                            }
                        },
                        Progress.NONE);
    }

    @Override
    public void close() {
        praktyki.close();
        if (search != null) {
            search.close();
        }
        storage.close();
    }
}
