package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.LastChange;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Step;
import org.praktyki.core.taxonomy.Categories;
import org.praktyki.core.taxonomy.CategoryTree;

/** What lists show from memory is what is stored, once that has been looked after. */
class AtHandTest {

    private static final Actor EDITOR = new Actor("ewa", Set.of(Role.EDITOR, Role.ADMINISTRATOR));
    private static final Query ALL = Query.newest(10);

    private final InMemoryStorage storage = new InMemoryStorage();
    /** Never told of anything by itself: what it knows is always of yesterday. */
    private final InMemorySearch engine = new InMemorySearch();

    private final ContentVersion content =
            new ContentVersion(List.of(new LastChange(storage.audit())), Clock.systemUTC());

    private final Search search = new Search(
            engine,
            storage.practices(),
            storage.categories(),
            content,
            () -> Synonyms.NONE,
            new UnansweredQueries(storage.unanswered(), Clock.systemUTC()));
    private final Praktyki elsewhere =
            Praktyki.builder().storage(storage).files(new InMemoryFiles()).build();

    @BeforeEach
    void lookAfterIt() {
        content.catchUp();
    }

    @AfterEach
    void close() {
        elsewhere.close();
    }

    private Practice shown(Practice practice) {
        Practice saved = storage.practices().save(practice, Samples.DEED);
        new Indexing(storage.changes(), storage.practices(), engine).catchUp();
        content.catchUp();
        assertThat(search.find(ALL).practices()).contains(saved);
        return saved;
    }

    @Test
    void whatAnotherNodeWithdrewIsNotShown() {
        Practice practice = shown(Samples.published("Dom"));

        elsewhere.practices().take(EDITOR, practice, Step.WITHDRAW, Optional.of("pomyłka"));
        content.catchUp();

        assertThat(search.find(ALL).practices()).isEmpty();
    }

    @Test
    void whatAnotherNodeChangedIsShownAsItIs() {
        Practice practice = shown(Samples.published("Dom"));

        Practice changed = storage.practices()
                .save(practice.toBuilder().title("Dom kultury").build(), Samples.DEED);
        content.catchUp();

        assertThat(search.find(ALL).practices()).containsExactly(changed);
    }

    @Test
    void aPersonWhoWasErasedIsInNothingThatIsShown() {
        Practice practice = shown(Samples.full());
        Contact contact = practice.recordCard().contacts().getFirst();
        assertThat(search.find(ALL).practices().toString()).contains(contact.name());

        elsewhere.contacts().erase(EDITOR, contact.id().orElseThrow());
        content.catchUp();

        assertThat(search.find(ALL).practices()).hasSize(1).asString().doesNotContain(contact.name());
    }

    @Test
    void aTopicThatAnotherNodeTookAwayIsNoLongerFound() {
        Categories categories = new Categories(storage.categories(), content, () -> {}, Clock.systemUTC());
        categories.replace(EDITOR, Samples.topics());
        content.catchUp();
        assertThat(categories.tree()).isEqualTo(Samples.topics());
        storage.categories().replace(CategoryTree.EMPTY, Samples.DEED);
        content.catchUp();

        assertThat(categories.tree()).isEqualTo(CategoryTree.EMPTY);
    }

    @Test
    void onlyWhatFitsIsKeptThatWhichWasShownLast() {
        List<PracticeId> ids = new ArrayList<>();
        for (String title : List.of("Dom", "Park", "Most")) {
            ids.add(shown(Samples.published(title)).id());
        }
        AtHand few = new AtHand(storage.practices(), CategoryTree.EMPTY, 6000);
        few.inOrder(ids.subList(0, 2));
        few.inOrder(ids.subList(0, 1));
        few.inOrder(ids.subList(2, 3));
        for (PracticeId id : ids) {
            elsewhere
                    .practices()
                    .take(EDITOR, storage.practices().find(id).orElseThrow(), Step.WITHDRAW, Optional.of("x"));
        }

        assertThat(few.inOrder(ids)).extracting(Practice::title).containsExactly("Dom", "Most");
    }
}
