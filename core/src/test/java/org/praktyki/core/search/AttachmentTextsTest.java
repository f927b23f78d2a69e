package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;

class AttachmentTextsTest {

    private final Words words = new Words();
    private final AttachmentTexts texts = new AttachmentTexts(words);

    private static FileKey key(int number) {
        return new FileKey("%064x".formatted(number));
    }

    private Attachment file(int number, String text) {
        words.known.put(key(number), text);
        return new Attachment(number + ".pdf", "application/pdf", 1, key(number));
    }

    private static Practice practice(Attachment... files) {
        return Samples.published("Ogród").toBuilder()
                .attachments(List.of(files))
                .build();
    }

    @Test
    void filesAreReadInTheirOrderOnLinesOfTheirOwn() {
        assertThat(texts.of(practice(file(2, "deszczówka"), file(3, ""), file(1, "retencja"))))
                .isEqualTo("deszczówka\nretencja");
        assertThat(texts.of(practice())).isEmpty();
    }

    @Test
    void picturesAreNotAskedForWords() {
        Attachment picture = new Attachment(
                "plan.png",
                "image/png",
                1,
                key(1),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Dimensions(3, 2)));
        assertThat(texts.of(practice(picture, file(2, "retencja")))).isEqualTo("retencja");
        assertThat(words.asked).containsExactly(key(2));
    }

    @Test
    void aPracticeHasRoomForSoMuchAndNoMoreIsRead() {
        String half = "a".repeat(AttachmentTexts.MOST / 2);
        assertThat(texts.of(practice(file(1, half), file(2, half), file(3, half))))
                .hasSize(AttachmentTexts.MOST)
                .startsWith(half + "\naa");
        assertThat(words.asked).containsExactly(key(1), key(2));
    }

    @Test
    void aFileThatCannotBeReadLeavesTheOthers() {
        Attachment lost = file(1, "retencja");
        words.failures.put(key(1), new IOException("The disk is away"));
        assertThat(texts.of(practice(lost, file(2, "deszczówka")))).isEqualTo("deszczówka");
    }

    @Test
    void whoIsInterruptedDoesNotGoOnWithoutTheWords() {
        Attachment file = file(1, "retencja");
        words.failures.put(key(1), new InterruptedIOException());
        assertThatThrownBy(() -> texts.of(practice(file))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aPracticeIsFoundByWhatItsFilesSayAsLongAsItHasThem() {
        InMemoryStorage storage = new InMemoryStorage();
        InMemorySearch engine = new InMemorySearch();
        Indexing indexing =
                new Indexing(storage.changes(), storage.practices(), engine, words, Participations.NONE, Gradings.NONE);
        Deed saved = new Deed("redaktor", Samples.NOW, Deed.Action.SAVED);
        Query retention = Query.newest(10).matching("retencja");

        Practice with = storage.practices().save(practice(file(1, "retencja")), saved);
        indexing.catchUp();
        assertThat(engine.search(retention).ids()).containsExactly(with.id());
        indexing.rebuild(BuildProgress.NONE);
        assertThat(engine.search(retention).ids()).containsExactly(with.id());

        storage.practices().save(with.toBuilder().attachments(List.of()).build(), saved);
        indexing.catchUp();
        assertThat(engine.search(retention).ids()).isEmpty();
    }

    /** Knows what files say, or fails. */
    private static final class Words implements FileTexts {

        private final Map<FileKey, String> known = new HashMap<>();
        private final Map<FileKey, IOException> failures = new HashMap<>();
        private final List<FileKey> asked = new ArrayList<>();

        @Override
        public String of(FileKey file, String mediaType) throws IOException {
            asked.add(file);
            IOException failure = failures.get(file);
            if (failure != null) {
                throw failure;
            }
            return known.getOrDefault(file, "");
        }

        @Override
        public void retain(Set<FileKey> inUse) {}
    }
}
