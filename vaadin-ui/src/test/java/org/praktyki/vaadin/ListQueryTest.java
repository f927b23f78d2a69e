package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.text.Slug;

@NullMarked
class ListQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final ListQuery WHOLE = new ListQuery(
            "żłobek & kino",
            Set.of(PracticeStatus.RETURNED, PracticeStatus.DRAFT),
            Optional.of(new Slug("uslugi-spoleczne")),
            Optional.of("ann"),
            true,
            Optional.of(false));

    private static ListQuery read(String query) {
        return ListQuery.of(QueryParameters.fromString(query));
    }

    private static PracticeFilter filter(ListQuery query) {
        return query.filter(Samples.topics(), TODAY);
    }

    @Test
    void whatIsLookedForComesBackFromItsAddress() {
        assertThat(read(WHOLE.parameters().getQueryString())).isEqualTo(WHOLE);
        assertThat(read("")).isEqualTo(ListQuery.ALL);
        assertThat(ListQuery.ALL.parameters().getQueryString()).isEmpty();
    }

    @Test
    void whatCannotBeReadAsksForNothing() {
        assertThat(read("status=LOST&topic=%2F%2F&author=&due=maybe&scheduled=1&page=7"))
                .isEqualTo(ListQuery.ALL);
    }

    @Test
    void aTopicMeansThoseBelowItToo() {
        assertThat(filter(WHOLE).topics())
                .containsExactlyInAnyOrder(new Slug("uslugi-spoleczne"), new Slug("kultura"), new Slug("oswiata"));
        assertThat(filter(read("topic=kultura")).topics()).containsExactly(new Slug("kultura"));
    }

    @Test
    void aTopicThatLeftTheTreeDoesNotMeanAll() {
        assertThat(filter(read("topic=dawny-dzial")).topics()).containsExactly(new Slug("dawny-dzial"));
    }

    @Test
    void nobodyIsAskedToReviewWhatIsLaidDown() {
        PracticeFilter due = filter(read("due=yes"));
        assertThat(due.reviewBy()).contains(TODAY);
        assertThat(due.statuses())
                .contains(PracticeStatus.PUBLISHED, PracticeStatus.DRAFT)
                .doesNotContain(PracticeStatus.ARCHIVED, PracticeStatus.WITHDRAWN);
        assertThat(filter(read("due=yes&status=ARCHIVED")).statuses()).containsExactly(PracticeStatus.ARCHIVED);
        assertThat(filter(ListQuery.ALL)).isEqualTo(PracticeFilter.ALL);
    }

    @Test
    void conditionsBesidesTheTextAreCounted() {
        assertThat(WHOLE.conditions()).isEqualTo(5);
        assertThat(read("q=kino").conditions()).isZero();
    }
}
