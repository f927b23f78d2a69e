package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Practices;

/** What a demonstration shows. */
class DemoDataTest {

    private static final Actor ACTOR = Actor.system("test");

    @TempDir
    private Path folder;

    private static List<Practice> with(Practices practices, PracticeStatus status) {
        return practices.list(ACTOR, PracticeFilter.ALL.withStatuses(Set.of(status)), 0, 100);
    }

    private static Practice published(Practices practices, Practice practice) {
        return practices.published(practice.slug()).orElseThrow();
    }

    @Test
    void everyStageOfALifeIsThere() {
        try (Installation installation =
                Installation.open(folder.resolve("data"), Optional.empty(), Optional.empty())) {
            DemoData.seed(installation.praktyki());
            Practices practices = installation.praktyki().practices();

            assertThat(with(practices, PracticeStatus.PUBLISHED)).hasSize(39);
            Practice archived = with(practices, PracticeStatus.ARCHIVED).getFirst();
            assertThat(practices.published(
                            List.of(archived.relations().successor().orElseThrow())))
                    .extracting(Practice::title)
                    .containsExactly("Lampa świeci wtedy, kiedy ktoś pod nią idzie");
            Practice scheduled = with(practices, PracticeStatus.IN_REVIEW).getFirst();
            assertThat(practices.isToCome(scheduled.life().publishAt().orElseThrow()))
                    .isTrue();
            assertThat(practices.published(scheduled.slug())).isEmpty();
            Practice pending = with(practices, PracticeStatus.DRAFT).getFirst();
            assertThat(published(practices, pending).summary().html())
                    .isNotEqualTo(pending.summary().html());
        }
    }

    @Test
    void picturesAreDescribedAndDrawnByTheProgram() {
        try (Installation installation =
                Installation.open(folder.resolve("data"), Optional.empty(), Optional.empty())) {
            DemoData.seed(installation.praktyki());
            List<Attachment> pictures =
                    installation.praktyki().practices().list(ACTOR, PracticeFilter.ALL, 0, 100).stream()
                            .flatMap(practice -> practice.attachments().stream())
                            .filter(Attachment::isPicture)
                            .toList();
            assertThat(pictures).hasSize(2).allSatisfy(picture -> {
                assertThat(picture.description().orElse("")).startsWith("Rysunek: ");
                assertThat(picture.author()).contains("Praktyki");
                assertThat(picture.size()).isLessThan(60_000);
            });
        }
    }
}
