package org.praktyki.core.metric.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praktyki.core.metric.Period;

class PeriodTextTest {

    @Test
    void periodsOfManyHandsAreRead() {
        Map<String, String> all = Map.of(
                "2024 r.", "2024",
                "III kwartał 2024", "2024-Q3",
                "2024 Q1", "2024-Q1",
                "2 kw. 2024", "2024-Q2",
                "maj 2024", "2024-05",
                "2024 M07", "2024-07",
                "2024/25", "2024/2025",
                "rok szkolny 2024/2025", "2024/2025",
                "październik 2023", "2023-10",
                "12.2023", "2023-12");
        all.forEach((text, period) -> assertThat(PeriodText.read(text)).as(text).contains(Period.of(period)));
        assertThat(List.of("", "20245", "kwartał", "2024/27", "5 kw. 2024", "1700"))
                .allSatisfy(text -> assertThat(PeriodText.read(text)).as(text).isEmpty());
    }

    @Test
    void aHeadingNamesItInOneOrTwoOfItsParts() {
        assertThat(PeriodText.inHeading(List.of("ogółem", "2021", "[zł]"))).contains(Period.year(2021));
        assertThat(PeriodText.inHeading(List.of("IV kwartał", "2021", "[osoba]")))
                .contains(Period.of("2021-Q4"));
        assertThat(PeriodText.inHeading(List.of("2020", "2021"))).isEmpty();
        assertThat(PeriodText.others(List.of("ogółem", "IV kwartał", "2021"))).containsExactly("ogółem");
    }
}
