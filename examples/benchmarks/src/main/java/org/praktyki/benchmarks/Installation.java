package org.praktyki.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.formats.PracticeFormats;
import org.praktyki.persistence.jdbi.JdbiStorage;

/** The library on a database, as a host wires it; without search, which follows by itself. */
final class Installation implements AutoCloseable {

    private static final Actor ACTOR = Actor.system("benchmark");

    private final JdbiStorage storage;
    private final Praktyki praktyki;

    private Installation(JdbiStorage storage, Praktyki praktyki) {
        this.storage = storage;
        this.praktyki = praktyki;
    }

    static Installation open(String url, Path files) {
        JdbiStorage storage = JdbiStorage.open(url, "", "");
        Praktyki.Builder builder = Praktyki.builder().storage(storage).files(FilesystemFiles.open(files));
        PracticeFormats.readers().forEach(builder::reader);
        Praktyki praktyki = builder.build();
        praktyki.categories().replace(ACTOR, topics());
        return new Installation(storage, praktyki);
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
        storage.close();
    }
}
