package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;
import org.praktyki.vaadin.VersionsTable.Row;

@NullMarked
class DifferencesTest {

    private final Differences differences = new Differences(Texts.of(Texts.POLISH), Samples.topics());
    private final Practice full = Samples.full();

    @Test
    void codesAreSaidInWords() {
        Practice other = full.toBuilder()
                .status(PracticeStatus.DRAFT)
                .category(Optional.of(new Slug("nie-ma-juz")))
                .recordCard(full.recordCard().toBuilder()
                        .unitType(UnitType.POWIAT)
                        .voivodeship(Voivodeship.SLASKIE)
                        .build())
                .findings(List.of(new Finding("presentation[1].heading", "", Problem.REQUIRED)))
                .build();

        assertThat(differences.between(full, other))
                .containsExactly(
                        new Row("Status", "opublikowana", "szkic"),
                        new Row("Dział", "Usługi społeczne › Kultura", "nie-ma-juz"),
                        new Row(
                                "Typ jednostki",
                                UnitType.MIASTO_NA_PRAWACH_POWIATU.label(Texts.POLISH),
                                UnitType.POWIAT.label(Texts.POLISH)),
                        new Row("Województwo", "podlaskie", "śląskie"),
                        new Row("Uwagi po imporcie: Część 2: Nagłówek", "", Problem.REQUIRED.message(Texts.POLISH)),
                        new Row("Uwagi po imporcie: Liczba mieszkańców", "ok. 60 tys.", ""));
    }

    @Test
    void daysAndMomentsAreSaidAsInTheLists() {
        Practice before = full.toBuilder()
                .recordCard(full.recordCard().toBuilder()
                        .endedOn(LocalDate.of(2026, 3, 2))
                        .build())
                .life(full.life()
                        .withReviewBy(Optional.of(LocalDate.of(2027, 1, 5)))
                        .withPublishAt(Optional.of(Instant.parse("2027-07-01T06:30:00Z"))))
                .build();
        Practice after = before.toBuilder()
                .recordCard(before.recordCard().toBuilder()
                        .endedOn(LocalDate.of(2026, 12, 31))
                        .build())
                .life(full.life())
                .build();
        assertThat(differences.between(before, after))
                .extracting(Row::before)
                .containsExactly("2.03.2026", "5.01.2027", "1.07.2027, 08:30");
        assertThat(new Differences(Texts.of(Locale.ENGLISH), Samples.topics()).between(before, after))
                .extracting(Row::before)
                .first()
                .isEqualTo("2 Mar 2026");
    }

    @Test
    void everyFieldHasALabel() {
        Practice empty = full.toBuilder()
                .status(PracticeStatus.DRAFT)
                .slug(new Slug("inny"))
                .language("en")
                .recordCard(RecordCard.EMPTY)
                .presentation(Presentation.EMPTY)
                .build();

        assertThat(differences.between(empty, full))
                .hasSizeGreaterThan(20)
                .extracting(Row::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> !label.contains(".") && !label.contains("["))
                .contains("Język tekstu", "Kontakt 1: Widoczność");
    }
}
