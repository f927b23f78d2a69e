package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

class RestoreTest {

    private static final Actor EDITOR = new Actor("redakcja", Set.of(Role.ADMINISTRATOR));
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    /** What a restored version leaves as it is; everything else of a practice is its content. */
    private static final Set<String> KEPT =
            Set.of("id", "slug", "status", "source", "legacyAddress", "life", "attachments", "version");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final AtomicInteger announced = new AtomicInteger();
    private final Followers followers = new Followers(List.of(announced::incrementAndGet));
    private final Practices practices = new Practices(
            storage.practices(), storage.categories(), storage.settings(), followers, Clock.fixed(NOW, ZoneOffset.UTC));

    RestoreTest() {
        storage.categories().replace(Samples.topics(), Samples.DEED);
    }

    @AfterEach
    void stop() {
        followers.close();
    }

    /** A practice of which nothing is left as it was, but its identity. */
    private static Practice rewritten(Practice practice) {
        return practice.toBuilder()
                .slug(new Slug("inny"))
                .title("Inna")
                .summary(RichText.ofPlainText("Inaczej."))
                .category(Optional.empty())
                .status(PracticeStatus.DRAFT)
                .language("en")
                .recordCard(
                        RecordCard.builder().enteredOn(LocalDate.of(2025, 1, 1)).build())
                .presentation(Presentation.EMPTY)
                .attachments(List.of())
                .funding(Funding.NONE)
                .keywords(List.of())
                .relations(Relations.NONE)
                .translations(Map.of())
                .legacyAddress(Optional.empty())
                .life(Life.NEW)
                .source(Optional.empty())
                .findings(List.of())
                .build();
    }

    @Test
    void theContentOfAnEarlierVersionBecomesANewOne() throws ReflectiveOperationException {
        Practice first = practices.save(EDITOR, Samples.full());
        Practice second = practices.save(EDITOR, rewritten(first));

        Practice restored = practices.restore(EDITOR, second, 1);

        assertThat(restored.version()).isEqualTo(3);
        assertThat(practices.find(EDITOR, first.id())).contains(restored);
        for (RecordComponent part : Practice.class.getRecordComponents()) {
            Object expected = part.getAccessor().invoke(KEPT.contains(part.getName()) ? second : first);
            if (!part.getName().equals("version")) {
                assertThat(part.getAccessor().invoke(restored))
                        .as(part.getName())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void everythingThatCanDifferWasRewritten() {
        Set<String> same = Set.of("id", "version");
        Practice full = Samples.full();

        assertThat(Arrays.stream(Practice.class.getRecordComponents()).filter(part -> !same.contains(part.getName())))
                .allSatisfy(part -> assertThat(part.getAccessor().invoke(rewritten(full)))
                        .as(part.getName())
                        .isNotEqualTo(part.getAccessor().invoke(full)));
    }

    @Test
    void theVersionThatWasReplacedStaysInTheHistory() {
        Practice first = practices.save(EDITOR, Samples.full());
        Practice second = practices.save(EDITOR, rewritten(first));
        practices.restore(EDITOR, second, 1);

        assertThat(practices.history(EDITOR, first.id()))
                .containsExactly(
                        new RevisionEntry(3, new Deed("redakcja", NOW, Deed.Action.SAVED)),
                        new RevisionEntry(2, new Deed("redakcja", NOW, Deed.Action.SAVED)),
                        new RevisionEntry(1, new Deed("redakcja", NOW, Deed.Action.PUBLISHED)));
        assertThat(practices.revision(EDITOR, first.id(), 2))
                .contains(new Revision(second, new Deed("redakcja", NOW, Deed.Action.SAVED)));
    }

    @Test
    void followersHearOfIt() {
        Practice first = practices.save(EDITOR, Samples.full());
        int before = announced.get();

        practices.restore(EDITOR, first, 1);

        assertThat(announced.get()).isGreaterThan(before);
    }

    @Test
    void aPublishedPracticeKeepsItsDayOfEntryWhenADraftOfItIsRestored() {
        Practice draft = practices.save(
                EDITOR,
                Samples.published("Szkic").toBuilder()
                        .status(PracticeStatus.DRAFT)
                        .build());
        Practice published = practices.save(
                EDITOR,
                draft.toBuilder()
                        .status(PracticeStatus.PUBLISHED)
                        .recordCard(draft.recordCard().toBuilder()
                                .enteredOn(LocalDate.of(2021, 4, 7))
                                .build())
                        .build());

        Practice restored = practices.restore(EDITOR, published, 1);

        assertThat(restored.status()).isEqualTo(PracticeStatus.PUBLISHED);
        assertThat(restored.recordCard().enteredOn()).contains(LocalDate.of(2021, 4, 7));
    }

    @Test
    void aVersionThatSomeoneElseOvertookIsRefused() {
        Practice first = practices.save(EDITOR, Samples.full());
        Practice second = practices.save(EDITOR, rewritten(first));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> practices.restore(EDITOR, first, 1))
                .returns(second, ConflictException::current);
        assertThat(practices.find(EDITOR, first.id())).contains(second);
    }

    @Test
    void aVersionThatWouldNotBeSavedTodayIsRefused() {
        Practice first = practices.save(EDITOR, Samples.full());
        Practice second = practices.save(EDITOR, rewritten(first));
        storage.categories().replace(CategoryTree.EMPTY, Samples.DEED);

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> practices.restore(EDITOR, second, 1))
                .satisfies(e -> assertThat(e.findings())
                        .containsExactly(new Finding("category", "kultura", Problem.NOT_A_CATEGORY)));
        assertThat(practices.find(EDITOR, first.id())).contains(second);
    }

    @Test
    void aVersionThatIsNotInTheHistoryIsRefused() {
        Practice first = practices.save(EDITOR, Samples.full());

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> practices.restore(EDITOR, first, 2))
                .withMessageContaining("version 2");
    }

    @Test
    void aRevisionBelongsToItsPracticeAlone() {
        Revision revision = new Revision(Samples.full(), new Deed("redakcja", NOW, Deed.Action.SAVED));

        assertThatIllegalArgumentException().isThrownBy(() -> revision.restoredTo(Samples.full()));
    }
}
