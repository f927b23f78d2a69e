package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        storage().categories().replace(Samples.topics());

        assertThat(stored()).isEqualTo(Samples.topics().all());
        assertThat(storage().categories().tree().path(new Slug("kultura")))
                .extracting(Category::name)
                .containsExactly("Usługi społeczne", "Kultura");
    }

    @Test
    void aTopicMayStandBeforeTheOneAboveIt() {
        List<Category> reversed = Samples.topics().all().reversed();

        storage().categories().replace(CategoryTree.of(reversed));

        assertThat(stored()).isEqualTo(reversed);
    }

    @Test
    void aNewTreeReplacesTheOldOne() {
        storage().categories().replace(Samples.topics());
        List<Category> next = List.of(
                new Category(new Slug("kultura"), "Kultura i sztuka", Optional.empty()),
                new Category(new Slug("energia"), "Energia", Optional.of(new Slug("kultura"))));

        storage().categories().replace(CategoryTree.of(next));
        assertThat(stored()).isEqualTo(next);

        storage().categories().replace(CategoryTree.EMPTY);
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
                        storage().categories().replace(tree);
                    }
                    return null;
                })
                .toList();

        Together.call(writers);

        assertThat(trees).extracting(CategoryTree::all).contains(stored());
    }

    private static Category category(String code, int number) {
        return new Category(new Slug(code), "Dział " + number, Optional.empty());
    }
}
