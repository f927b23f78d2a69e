package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praktyki.core.metric.Country.EDITOR;
import static org.praktyki.core.metric.Country.OWN;
import static org.praktyki.core.metric.Country.neighbours;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Query;

class IndexedGradesTest {

    private final Country country = Country.ofNeighbours(5);
    private final Practice practice = country.practice("Odpady");

    @AfterEach
    void close() {
        country.close();
    }

    private void tell(Indicator indicator) {
        Results results = country.praktyki.outcomes();
        Outcomes before = results.of(EDITOR, practice.id());
        results.save(
                EDITOR, new Outcomes(practice.id(), List.of(Told.by(indicator).outcome()), before.version()));
    }

    private List<PracticeId> found(String grade) {
        return country.engine
                .search(Query.newest(10).choosing(Facet.EVIDENCE, Set.of(grade)))
                .ids();
    }

    @Test
    void theGradeIsFollowedWithOutcomesAndWithFigures() {
        assertThat(found("d")).containsExactly(practice.id());

        country.record(country.waste, OWN, 2018, "20", "20", "30", "30");
        assertThat(found("d")).containsExactly(practice.id());

        tell(country.waste);
        assertThat(found("b")).containsExactly(practice.id());
        assertThat(found("d")).isEmpty();

        neighbours(5).forEach(code -> country.record(country.waste, code, 2018, "20", "20", "20", "20"));
        assertThat(found("a")).containsExactly(practice.id());

        country.praktyki
                .indicators()
                .save(EDITOR, country.waste.toBuilder().published(false).build());
        assertThat(found("d")).containsExactly(practice.id());
        assertThat(found("a")).isEmpty();
    }

    @Test
    void figuresFromWhichOthersAreComputedAreFollowedToo() {
        Indicator part = country.praktyki.indicators().save(EDITOR, MetricSamples.indicator("CZESC"));
        Indicator share = country.praktyki.indicators().save(EDITOR, MetricSamples.derived("UDZIAL", "[CZESC] * 100"));
        tell(share);
        assertThat(found("d")).containsExactly(practice.id());
        country.record(part, OWN, 2019, "1", "2");
        assertThat(found("b")).containsExactly(practice.id());
    }
}
