package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.servlet.Names.Named;

class NamesTest {

    private final Names names = new Names();
    private final AtomicInteger asked = new AtomicInteger();

    private static List<FacetCount> counts(long practices, String... values) {
        return Arrays.stream(values)
                .map(value -> new FacetCount(new FacetValue(value, value), practices))
                .toList();
    }

    private List<String> sorted(Language language, List<FacetCount> counts) {
        return names
                .inOrder(Facet.POWIAT, language, counts, value -> {
                    asked.incrementAndGet();
                    return value.label();
                })
                .stream()
                .map(Named::name)
                .toList();
    }

    @Test
    void theySortAsTheLanguageDoes() {
        List<FacetCount> counts = counts(1, "łomżyński", "zamojski", "lubelski", "żywiecki");

        assertThat(sorted(Language.PL, counts)).containsExactly("lubelski", "łomżyński", "zamojski", "żywiecki");
        assertThat(sorted(Language.PL, counts.subList(0, 2))).containsExactly("łomżyński", "zamojski");
        assertThat(asked).hasValue(4);
    }

    @Test
    void newOnesFindTheirPlaceAmongThoseThatAreKnown() {
        sorted(Language.PL, counts(1, "lubelski", "zamojski"));

        assertThat(sorted(Language.PL, counts(7, "łomżyński", "lubelski"))).containsExactly("lubelski", "łomżyński");
        assertThat(sorted(Language.PL, counts(1, "zamojski", "łomżyński"))).containsExactly("łomżyński", "zamojski");
        assertThat(asked).hasValue(5);
    }

    @Test
    void eachCountStaysWithItsName() {
        List<FacetCount> counts =
                List.of(new FacetCount(new FacetValue("b", "b"), 3), new FacetCount(new FacetValue("a", "a"), 5));

        assertThat(names.inOrder(Facet.POWIAT, Language.PL, counts, FacetValue::label))
                .containsExactly(new Named(counts.get(1), "a", 0), new Named(counts.get(0), "b", 0));
    }

    @Test
    void topicsStandAsInTheirTreeAlsoWhereAnotherComesInItsPlace() {
        CategoryTree tree = Samples.topics();
        List<String> codes =
                tree.inOrder().stream().map(topic -> topic.code().value()).toList();
        List<FacetCount> counts = counts(1, codes.toArray(String[]::new)).reversed();

        assertThat(names.inOrder(tree, counts))
                .extracting(named -> named.count().value().value())
                .containsExactlyElementsOf(codes);
        assertThat(names.inOrder(tree, counts)).extracting(Named::level).contains(0, 1);
        assertThat(names.inOrder(CategoryTree.EMPTY, counts))
                .extracting(Named::level)
                .containsOnly(0);
        assertThat(names.inOrder(CategoryTree.EMPTY, counts))
                .extracting(Named::name)
                .containsExactlyElementsOf(codes.stream().sorted().toList());
    }

    @Test
    void whatThereIsNotOfIsSortedAndNotRemembered() {
        sorted(Language.PL, counts(1, "b"));
        assertThat(sorted(
                        Language.PL,
                        List.of(counts(0, "a").get(0), counts(1, "b").get(0))))
                .containsExactly("a", "b");
        asked.set(0);

        sorted(Language.PL, counts(1, "b"));

        assertThat(asked).hasValue(0);
    }

    @Test
    void moreThanThereCanBeAreNotHeldForever() {
        for (int from = 0; from < 20_000; from += 2000) {
            int first = from;
            String[] some = IntStream.range(first, first + 2000)
                    .mapToObj(number -> "miejscowość " + number)
                    .toArray(String[]::new);
            assertThat(sorted(Language.PL, counts(1, some))).hasSize(2000);
        }
        asked.set(0);

        sorted(Language.PL, counts(1, "miejscowość 1"));

        assertThat(asked).hasPositiveValue();
    }
}
