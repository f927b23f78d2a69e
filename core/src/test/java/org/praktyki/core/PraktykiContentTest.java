package org.praktyki.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Step;
import org.praktyki.core.search.BuildProgress;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.TerritoryState;

/** What the version of the content follows in an installation. */
class PraktykiContentTest {

    private static final Actor ACTOR = Actor.system("test");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki here = node();
    private final Praktyki there = node();
    private long before = now();

    private Praktyki node() {
        return Praktyki.builder()
                .storage(storage)
                .search(new InMemorySearch())
                .files(new InMemoryFiles())
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .build();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private long now() {
        return here.content().current().orElseThrow();
    }

    private void assertRaised(String by) {
        long after = now();
        assertThat(after).as(by).isGreaterThan(before);
        before = after;
    }

    @Test
    void whateverThisNodeChangesHasRaisedItWhenTheCommandReturns() {
        here.categories().replace(ACTOR, CategoryTree.EMPTY);
        assertRaised("topics");
        here.categories().change(ACTOR, CategoryTree.EMPTY, Samples.topics());
        assertRaised("other topics");
        Practice practice = here.practices().save(ACTOR, Samples.full());
        assertRaised("saving");
        ContactId contact = practice.recordCard().contacts().getFirst().id().orElseThrow();
        here.contacts().erase(ACTOR, contact);
        assertRaised("erasing");
        Practice erased = here.practices().find(ACTOR, practice.id()).orElseThrow();
        here.practices().take(ACTOR, erased, Step.WITHDRAW, Optional.of("pomyłka"));
        assertRaised("withdrawing");
        here.settings().save(ACTOR, here.settings().current().withName("Inna nazwa"));
        assertRaised("settings");
        here.thesaurus().save(ACTOR, here.thesaurus().lines(), List.of("rower, bicykl"));
        assertRaised("synonyms");
        here.territories()
                .load(
                        ACTOR,
                        new TerritoryState(
                                List.of(TerritoryRegister.BUILT_IN.all().getFirst()), false));
        assertRaised("the register");
    }

    @Test
    void whatAnotherNodeChangesIsFoundAtTheNextLook() {
        there.practices().save(ACTOR, Samples.published("Dom"));
        here.content().catchUp();
        assertRaised("the database");
    }

    @Test
    void anIndexThatCatchesUpLaterIsAnotherChange() {
        there.practices().save(ACTOR, Samples.published("Dom"));
        here.content().catchUp();
        assertRaised("the database");
        here.reindex(BuildProgress.NONE);
        here.content().catchUp();
        assertRaised("the index");
    }

    @Test
    void signingInChangesNothing() {
        storage.audit()
                .append(new Deed("eve", Samples.NOW, Deed.Action.SIGN_IN_REFUSED), Subject.of(Subject.Kind.ACCOUNT));
        here.content().catchUp();

        assertThat(now()).isEqualTo(before);
    }
}
