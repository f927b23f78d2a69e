package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.BuildProgress;
import org.praktyki.core.search.Query;

/** A practice is found by a word that only one of its files has, in any inflection, as long as it has the file. */
class AttachmentSearchTest {

    private static final Actor EDITOR = Actor.system("test");
    private static final byte[] LETTER =
            "Nawierzchnie przepuszczają deszczówkę do gruntu.".getBytes(Charset.forName("windows-1250"));

    @TempDir
    private Path data;

    private static List<PracticeId> found(Praktyki praktyki) {
        // the index follows by itself; to build it anew is to wait for it
        praktyki.reindex(BuildProgress.NONE);
        Query query = Query.first(10, Query.Sort.RELEVANCE).matching("deszczówka");
        return praktyki.search().find(query).practices().stream()
                .map(Practice::id)
                .toList();
    }

    private long texts() throws IOException {
        try (Stream<Path> kept = Files.walk(data.resolve("texts"))) {
            return kept.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aPracticeIsFoundByAWordInItsFileUntilTheFileIsTakenOff() throws IOException {
        try (Installation installation = Installation.open(data, Optional.empty(), Optional.of(SearchOption.FOLDER))) {
            Praktyki praktyki = installation.praktyki();
            Practice plain = praktyki.practices().save(EDITOR, Samples.published("Plac przy szkole"));
            assertThat(found(praktyki)).isEmpty();

            praktyki.attachments().add(EDITOR, plain.id(), "opis.txt", new ByteArrayInputStream(LETTER));
            assertThat(found(praktyki)).containsExactly(plain.id());
            assertThat(texts()).isOne();

            praktyki.attachments().remove(EDITOR, plain.id(), "opis.txt");
            assertThat(found(praktyki)).isEmpty();
        }
    }
}
