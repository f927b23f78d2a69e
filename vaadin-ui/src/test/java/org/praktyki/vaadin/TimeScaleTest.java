package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Term;
import org.praktyki.vaadin.TimeScale.Stretch;

@NullMarked
class TimeScaleTest {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 1);

    private static final TimeScale DECADE = new TimeScale(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));

    @Test
    void aLineHasRoomForWholeYearsOfAllThatLiesOnIt() {
        assertThat(TimeScale.around(List.of(Term.ALWAYS), DAY))
                .isEqualTo(new TimeScale(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1)));
        assertThat(TimeScale.around(List.of(Term.since(new PartialDate("2014-24"))), DAY))
                .isEqualTo(new TimeScale(LocalDate.of(2014, 1, 1), LocalDate.of(2019, 1, 1)));
        assertThat(TimeScale.around(List.of(Term.until(new PartialDate("2030"))), DAY)
                        .last())
                .isEqualTo(LocalDate.of(2031, 1, 1));
    }

    @Test
    void whatLiesOutsideLiesAtTheNearerEnd() {
        assertThat(DECADE.at(LocalDate.of(1990, 1, 1))).isZero();
        assertThat(DECADE.at(LocalDate.of(2099, 1, 1))).isEqualTo(100);
        assertThat(DECADE.at(LocalDate.of(2015, 1, 1))).isCloseTo(50, within(0.1));
    }

    @Test
    void anOpenTermFillsTheLine() {
        assertThat(DECADE.stretches(Term.ALWAYS)).containsExactly(new Stretch(0, 100, true));
    }

    @Test
    void whatIsNotKnownToTheDayIsAStretchOfItsOwn() {
        List<Stretch> stretches =
                DECADE.stretches(Term.between(new PartialDate("2012"), new PartialDate("2015-01-01")));
        assertThat(stretches).extracting(Stretch::certain).containsExactly(false, true);
        assertThat(stretches.get(0).start()).isCloseTo(20, within(0.1));
        assertThat(stretches.get(0).width()).isCloseTo(10, within(0.1));
        assertThat(stretches.get(1).start() + stretches.get(1).width()).isCloseTo(50, within(0.1));
    }

    @Test
    void whatIsNeverCertainIsOneUncertainStretch() {
        assertThat(DECADE.stretches(Term.between(new PartialDate("2012"), new PartialDate("2012-24"))))
                .extracting(Stretch::certain)
                .containsExactly(false);
    }
}
