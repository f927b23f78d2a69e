package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.text.Slug;

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
    void partnersWorkTogetherAndSourcesDiffer() {
        try (Installation installation =
                Installation.open(folder.resolve("data"), Optional.empty(), Optional.empty())) {
            DemoData.seed(installation.praktyki());
            Directory directory = installation.praktyki().partners().directory();

            assertThat(directory.partners(PartnerQuery.ALL)).hasSize(13);
            Partnership network =
                    directory.partnership(new Slug("siec-pierwszy-klucz")).orElseThrow();
            assertThat(network.names().on(LocalDate.of(2021, 9, 30)).text()).isEqualTo("Zimowy Sztab Pomocy");
            assertThat(network.citations())
                    .hasSize(2)
                    .extracting(source -> directory.membersBy(network, source).size())
                    .containsExactly(7, 6);
            assertThat(directory.membersOn(network, LocalDate.of(2023, 6, 30)))
                    .extracting(member -> member.partner().slug().value())
                    .contains("stowarzyszenie-latarnik");
            assertThat(directory.membersOn(network, LocalDate.of(2023, 7, 1)))
                    .extracting(member -> member.partner().slug().value())
                    .doesNotContain("stowarzyszenie-latarnik");
            Partnership offer = directory
                    .partnership(new Slug("muzyka-pod-wspolnym-kluczem"))
                    .orElseThrow();
            assertThat(directory.coincidences(offer))
                    .extracting(coincidence -> coincidence.other().slug().value())
                    .containsExactly("koncert-za-oknem");
            assertThat(directory.partsIn(network.practices().getFirst())).hasSize(3);
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

    @Test
    void thereAreFiguresAndEachGradeOfEvidence() {
        try (Installation installation =
                Installation.open(folder.resolve("figures"), Optional.empty(), Optional.empty())) {
            DemoData.seed(installation.praktyki());
            Praktyki praktyki = installation.praktyki();
            List<EvidenceGrade> grades = with(praktyki.practices(), PracticeStatus.PUBLISHED).stream()
                    .flatMap(practice -> praktyki.outcomes().grade(practice.id()).stream())
                    .toList();
            assertThat(grades).contains(EvidenceGrade.values());

            Indicator computed = praktyki.indicators()
                    .catalogue()
                    .withCode("OSWIETLENIE-NA-OSOBE")
                    .orElseThrow();
            assertThat(praktyki.measurements()
                            .series(computed, new Observed("1002011"))
                            .orElseThrow()
                            .values())
                    .hasSizeBetween(9, 12);
            assertThat(praktyki.indicators().catalogue().all())
                    .hasSize(8)
                    .allSatisfy(indicator ->
                            assertThat(indicator.provenance().publisher()).isEqualTo("Dane przykładowe"));
            assertThat(praktyki.territories().register().named("Kutno")).hasSize(1);
        }
    }
}
