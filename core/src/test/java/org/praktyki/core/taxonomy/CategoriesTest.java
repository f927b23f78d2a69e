package org.praktyki.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.Slug;

class CategoriesTest {

    private static final Actor ADMINISTRATOR = new Actor("ann", Set.of(Role.ADMINISTRATOR));
    private static final Actor EDITOR = new Actor("ben", Set.of(Role.EDITOR));
    private static final Slug CULTURE = new Slug("kultura");
    private static final Slug SCHOOLS = new Slug("oswiata");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Categories categories =
            new Categories(storage.categories(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    private final TreeDraft draft = new TreeDraft(Samples.topics(), Map.of());

    @BeforeEach
    void plant() {
        categories.replace(ADMINISTRATOR, Samples.topics());
        storage.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));
    }

    @Test
    void aChangedTreeTakesThePlaceOfTheOneThatWasRead() {
        draft.remove(SCHOOLS, Optional.empty());
        categories.change(ADMINISTRATOR, draft.read(), draft.tree());
        assertThat(categories.tree()).isEqualTo(draft.tree());
    }

    @Test
    void nobodysChangeIsOverwrittenInSilence() {
        draft.rename(CULTURE, "Kultura i sztuka");
        categories.change(ADMINISTRATOR, draft.read(), draft.tree());
        TreeDraft other = new TreeDraft(Samples.topics(), Map.of());
        other.remove(SCHOOLS, Optional.empty());

        assertThatExceptionOfType(TreeConflictException.class)
                .isThrownBy(() -> categories.change(ADMINISTRATOR, other.read(), other.tree()))
                .satisfies(e -> assertThat(e.current()).isEqualTo(draft.tree()));
        assertThat(categories.tree()).isEqualTo(draft.tree());
    }

    @Test
    void aTopicInWhichPracticesStandIsNotRemoved() {
        assertThat(categories.inUse(ADMINISTRATOR)).isEqualTo(Map.of(CULTURE, 1L));
        draft.remove(CULTURE, Optional.empty());

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> categories.change(ADMINISTRATOR, draft.read(), draft.tree()))
                .satisfies(e ->
                        assertThat(e.findings()).containsExactly(new Finding("category.kultura", "1", Problem.IN_USE)));
        assertThat(categories.tree()).isEqualTo(Samples.topics());
    }

    @Test
    void onlyAdministratorsChangeTheTree() {
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> categories.change(EDITOR, draft.read(), CategoryTree.EMPTY));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> categories.inUse(EDITOR));
    }
}
