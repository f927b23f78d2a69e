package org.praktyki.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.Slug;

class CategoryTreeTest {

    private final CategoryTree tree = Samples.topics();

    private static Category category(String code, String parent) {
        return new Category(new Slug(code), code, parent.isEmpty() ? Optional.empty() : Optional.of(new Slug(parent)));
    }

    @Test
    void topicsKeepTheirOrder() {
        assertThat(tree.sections()).map(Category::name).containsExactly("Usługi społeczne", "Dialog społeczny");
        assertThat(tree.below(new Slug("uslugi-spoleczne"))).map(Category::name).containsExactly("Kultura", "Oświata");
        assertThat(tree.all()).hasSize(4);
    }

    @Test
    void aTopicKnowsItsPathAndSubtree() {
        assertThat(tree.path(new Slug("oswiata"))).map(Category::name).containsExactly("Usługi społeczne", "Oświata");
        assertThat(tree.path(new Slug("nie-ma"))).isEmpty();
        assertThat(tree.subtree(new Slug("uslugi-spoleczne"))).hasSize(3);
        assertThat(tree.subtree(new Slug("nie-ma"))).isEmpty();
    }

    @Test
    void namesLeadToTheDeepestTopic() {
        assertThat(tree.findByNames(List.of("USLUGI  SPOŁECZNE", "kultura", "Praktyki")))
                .map(Category::code)
                .contains(new Slug("kultura"));
        assertThat(tree.findByNames(List.of("Usługi społeczne", "Sport")))
                .map(Category::code)
                .contains(new Slug("uslugi-spoleczne"));
        assertThat(tree.findByNames(List.of("Kultura"))).isEmpty();
        assertThat(tree.findByNames(List.of())).isEmpty();
    }

    @Test
    void aTreeThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryTree.of(List.of(category("a", ""), category("a", ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> CategoryTree.of(List.of(category("a", "b"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryTree.of(List.of(category("a", "b"), category("b", "a"))));
        assertThatIllegalArgumentException().isThrownBy(() -> category("a", "a"));
    }

    @Test
    void onlyAdministratorsReplaceTheTree() {
        InMemoryStorage storage = new InMemoryStorage();
        Categories categories = new Categories(storage.categories(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        Actor editor = new Actor("redakcja", Set.of(Role.EDITOR));

        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> categories.replace(editor, tree));
        assertThat(categories.tree().all()).isEmpty();
        categories.replace(Actor.system("test"), tree);
        assertThat(categories.tree()).isSameAs(tree);
    }
}
