package org.praktyki.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zażółć gęślą jaźń            | zazolc-gesla-jazn",
                "ŁÓDŹ: 3 × „Książka”!         | lodz-3-ksiazka",
                "  --Co dalej?--              | co-dalej",
                "???                          | praktyka",
                "Київ                         | praktyka"
            })
    void aTitleBecomesASlug(String title, String slug) {
        assertThat(Slug.from(title)).hasToString(slug);
    }

    @Test
    void aLongTitleIsCutAtAWord() {
        assertThat(Slug.from("gmina ".repeat(30)).value())
                .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH)
                .endsWith("gmina");
        assertThat(Slug.from("g".repeat(300)).value()).hasSize(Slug.MAX_LENGTH);
    }

    @Test
    void aNumberedSlugIsNeverTooLong() {
        assertThat(new Slug("a").numbered(2)).hasToString("a-2");
        assertThat(new Slug("g".repeat(80)).numbered(1000).value()).hasSize(80).endsWith("g-1000");
        assertThat(new Slug("g".repeat(77) + "-g").numbered(2).value())
                .endsWith("g-2")
                .doesNotContain("--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "ą", "a b", "a/b", "a.b", "a\n"})
    void anotherFormIsRefused(String value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Slug(value))
                .returns(Problem.NOT_A_SLUG, InvalidValueException::problem);
    }
}
