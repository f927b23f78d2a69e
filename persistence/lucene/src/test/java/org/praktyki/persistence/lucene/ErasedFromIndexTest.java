package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Query;
import org.praktyki.core.text.RichText;

/** Of an erased person no word is left in the files of the index. */
class ErasedFromIndexTest {

    private static final Actor ADMIN = Actor.system("test");
    /** As it is indexed: in small letters and folded. A term shares its beginning with its neighbours, its end it has alone. */
    private static final String TERM = "zdzarkwarcowa";

    private static final Contact PERSON = new Contact(
            Optional.of(ContactId.random()),
            Contact.Kind.PERSON,
            "Próbka Żdżarkwarcowa",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Contact.Visibility.PUBLIC,
            new Custody(
                    Optional.of(Custody.LawfulBasis.PUBLIC_TASK),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));

    @TempDir
    private Path folder;

    private boolean isOnDisk() throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(TERM)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theFilesHoldNothingOfAnErasedPersonWhileTheSearchGoesOn() throws IOException {
        InMemoryStorage storage = new InMemoryStorage();
        try (LuceneSearch search = LuceneSearch.open(folder);
                Praktyki praktyki = Praktyki.builder()
                        .storage(storage)
                        .search(search)
                        .files(new InMemoryFiles())
                        .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                        .build()) {
            Practice named = praktyki.practices()
                    .save(
                            ADMIN,
                            Samples.published("Ogród").toBuilder()
                                    .summary(RichText.ofPlainText("Pomysł: Próbka Żdżarkwarcowa"))
                                    .recordCard(Samples.full().recordCard().toBuilder()
                                            .contacts(List.of(PERSON))
                                            .build())
                                    .build());
            for (int i = 0; i < 20; i++) {
                praktyki.practices().save(ADMIN, Samples.published("Praktyka " + i));
            }
            assertThat(isOnDisk()).isTrue();

            praktyki.contacts().erase(ADMIN, PERSON.id().orElseThrow());

            assertThat(isOnDisk()).isFalse();
            assertThat(praktyki.search()
                            .find(Query.newest(10).matching("pomysł"))
                            .practices())
                    .extracting(Practice::id)
                    .containsExactly(named.id());
            assertThat(praktyki.search().find(Query.newest(30)).total()).isEqualTo(21);
        }
    }
}
