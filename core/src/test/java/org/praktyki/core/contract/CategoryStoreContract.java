package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** The topic tree. */
abstract class CategoryStoreContract {

    abstract Storage storage();

    private List<Category> stored() {
        return storage().categories().tree().all();
    }

    @Test
    void theTreeComesBackInItsOrder() {
        storage().categories().replace(Samples.topics(), Samples.DEED);

        assertThat(stored()).isEqualTo(Samples.topics().all());
        assertThat(storage().categories().tree().path(new Slug("kultura")))
                .extracting(Category::name)
                .containsExactly("Usługi społeczne", "Kultura");
    }

    @Test
    void aTopicMayStandBeforeTheOneAboveIt() {
        List<Category> reversed = Samples.topics().all().reversed();

        storage().categories().replace(CategoryTree.of(reversed), Samples.DEED);

        assertThat(stored()).isEqualTo(reversed);
    }

    @Test
    void aNewTreeReplacesTheOldOne() {
        storage().categories().replace(Samples.topics(), Samples.DEED);
        List<Category> next = List.of(
                new Category(new Slug("kultura"), "Kultura i sztuka", Optional.empty()),
                new Category(new Slug("energia"), "Energia", Optional.of(new Slug("kultura"))));

        storage().categories().replace(CategoryTree.of(next), Samples.DEED);
        assertThat(stored()).isEqualTo(next);

        storage().categories().replace(CategoryTree.EMPTY, Samples.DEED);
        assertThat(stored()).isEmpty();
    }

    @Test
    void ofTreesReplacedInParallelOneStaysWhole() throws Exception {
        List<CategoryTree> trees = IntStream.range(0, 4)
                .mapToObj(i -> CategoryTree.of(List.of(category("wspolny", i), category("wlasny-" + i, i))))
                .toList();
        List<Callable<Void>> writers = trees.stream()
                .<Callable<Void>>map(tree -> () -> {
                    for (int i = 0; i < 10; i++) {
                        storage().categories().replace(tree, Samples.DEED);
                    }
                    return null;
                })
                .toList();

        Together.call(writers);

        assertThat(trees).extracting(CategoryTree::all).contains(stored());
    }

    @Test
    void aTreeThatSomeoneElseReplacedIsLeftAlone() {
        CategoryTree theirs = CategoryTree.of(List.of(category("ich", 1)));
        CategoryTree mine = CategoryTree.of(List.of(category("moj", 2)));
        storage().categories().replace(Samples.topics(), Samples.DEED);

        assertThat(storage().categories().replace(Samples.topics(), theirs, Samples.DEED))
                .isTrue();
        assertThat(storage().categories().replace(Samples.topics(), mine, Samples.DEED))
                .isFalse();
        assertThat(stored()).isEqualTo(theirs.all());

        assertThat(storage().categories().replace(theirs, CategoryTree.EMPTY, Samples.DEED))
                .isTrue();
        assertThat(storage().categories().replace(CategoryTree.EMPTY, mine, Samples.DEED))
                .isTrue();
        assertThat(stored()).isEqualTo(mine.all());
    }

    @Test
    void anotherOrderOrAnotherNameIsAnotherTree() {
        storage().categories().replace(Samples.topics(), Samples.DEED);
        CategoryTree reversed = CategoryTree.of(Samples.topics().all().reversed());
        CategoryTree renamed = CategoryTree.of(Samples.topics().all().stream()
                .map(c -> new Category(c.code(), c.name() + "!", c.parent()))
                .toList());

        assertThat(storage().categories().replace(reversed, CategoryTree.EMPTY, Samples.DEED))
                .isFalse();
        assertThat(storage().categories().replace(renamed, CategoryTree.EMPTY, Samples.DEED))
                .isFalse();
        assertThat(stored()).isEqualTo(Samples.topics().all());
    }

    @Test
    void ofReplacementsOfOneTreeInParallelOneIsMade() throws Exception {
        storage().categories().replace(Samples.topics(), Samples.DEED);
        List<CategoryTree> trees = IntStream.range(0, 6)
                .mapToObj(i -> CategoryTree.of(List.of(category("dzial-" + i, i))))
                .toList();

        List<Boolean> made = Together.call(trees.stream()
                .<Callable<Boolean>>map(
                        tree -> () -> storage().categories().replace(Samples.topics(), tree, Samples.DEED))
                .toList());

        assertThat(made).containsOnlyOnce(true);
        assertThat(trees).extracting(CategoryTree::all).contains(stored());
    }

    @Test
    void practicesAreCountedByTheirTopics() {
        assertThat(storage().categories().inUse()).isEmpty();

        save("Pierwsza", Optional.of("kultura"), PracticeStatus.PUBLISHED);
        save("Druga", Optional.of("kultura"), PracticeStatus.DRAFT);
        save("Trzecia", Optional.of("kod-spoza-drzewa"), PracticeStatus.DRAFT);
        save("Bez działu", Optional.empty(), PracticeStatus.DRAFT);

        assertThat(storage().categories().inUse())
                .isEqualTo(Map.of(new Slug("kultura"), 2L, new Slug("kod-spoza-drzewa"), 1L));
    }

    private void save(String title, Optional<String> topic, PracticeStatus status) {
        storage()
                .practices()
                .save(
                        Samples.published(title).toBuilder()
                                .status(status)
                                .category(topic.map(Slug::new))
                                .build(),
                        new Deed("ann", Samples.NOW, Deed.Action.SAVED));
    }

    private static Category category(String code, int number) {
        return new Category(new Slug(code), "Dział " + number, Optional.empty());
    }
}
