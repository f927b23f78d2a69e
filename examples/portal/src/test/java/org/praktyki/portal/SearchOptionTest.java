package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;

class SearchOptionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucene",
                "http://localhost:9200",
                "opensearch:",
                "opensearch:localhost:9200",
                "opensearch:ftp://x"
            })
    void whatIsNoSearchIsRefusedBeforeAnythingIsUsed(String text) {
        assertThatThrownBy(() -> SearchOption.of(Optional.of(text)).open(folder))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("opensearch:http://");
        assertThat(folder).isEmptyDirectory();
    }

    /** Nothing listens on that port. */
    @Test
    void aPortalStartsAndPublishesWithoutItsCluster() {
        SearchOption away = SearchOption.of(Optional.of("opensearch:http://127.0.0.1:1"));
        try (Installation installation =
                Installation.open(folder.resolve("data"), Optional.empty(), Optional.of(away))) {
            Practice practice =
                    installation.praktyki().practices().save(Actor.system("test"), Samples.published("Sad"));
            assertThat(installation.praktyki().practices().published(practice.slug()))
                    .isPresent();
            assertThat(installation.praktyki().checks())
                    .extractingByKey("search")
                    .satisfies(check -> {
                        assertThat(check.ok()).isFalse();
                        assertThat(check.detail()).contains("127.0.0.1:1");
                    });
        }
    }
}
