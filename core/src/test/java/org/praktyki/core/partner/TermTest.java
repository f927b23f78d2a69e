package org.praktyki.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

class TermTest {

    private static final PartialDate RENAMED = new PartialDate("2016-03-04");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-04, 2016-03-04, 2016-03-04, DAY",
        "2016-02, 2016-02-01, 2016-02-29, MONTH",
        "2014-21, 2014-03-19, 2014-06-22, SEASON",
        "2014-22, 2014-06-20, 2014-09-23, SEASON",
        "2014-23, 2014-09-22, 2014-12-22, SEASON",
        "2014-24, 2014-01-01, 2015-03-21, SEASON",
        "2014, 2014-01-01, 2014-12-31, YEAR"
    })
    void aDateKnownInPartIsASpanOfDays(String edtf, String first, String last, PartialDate.Precision precision) {
        PartialDate date = new PartialDate(" " + edtf + " ");
        assertThat(date.earliest()).isEqualTo(day(first));
        assertThat(date.latest()).isEqualTo(day(last));
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date).hasToString(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wczoraj", "2016-13", "2016-20", "2016-25", "2016-02-30", "16-03-04", "2016/03", "2016-3"})
    void whatIsNoDateIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new PartialDate(text))
                .returns(Problem.NOT_A_PARTIAL_DATE, InvalidValueException::problem);
    }

    @Test
    void aTermHoldsOnTheDayOnWhichItBeginsAndNotOnTheDayOnWhichItEnds() {
        Term before = Term.until(RENAMED);
        Term after = Term.since(RENAMED);
        assertThat(before.on(day("2016-03-03"))).isEqualTo(Certainty.CERTAIN);
        assertThat(before.on(day("2016-03-04"))).isEqualTo(Certainty.NONE);
        assertThat(after.on(day("2016-03-03"))).isEqualTo(Certainty.NONE);
        assertThat(after.on(day("2016-03-04"))).isEqualTo(Certainty.CERTAIN);
        assertThat(before.overlaps(after)).isFalse();
    }

    @Test
    void anOpenEndHoldsForEver() {
        assertThat(Term.ALWAYS.on(LocalDate.MIN)).isEqualTo(Certainty.CERTAIN);
        assertThat(Term.ALWAYS.on(day("9999-12-31"))).isEqualTo(Certainty.CERTAIN);
        assertThat(Term.since(RENAMED).on(day("2999-01-01"))).isEqualTo(Certainty.CERTAIN);
        assertThat(Term.until(RENAMED).on(day("0001-01-01"))).isEqualTo(Certainty.CERTAIN);
        assertThat(Term.since(RENAMED).isOver(day("2999-01-01"))).isFalse();
        assertThat(Term.until(RENAMED).isOver(day("2016-03-04"))).isTrue();
    }

    @Test
    void withinWhatIsNotKnownOfItsBeginningItMayHold() {
        Term sinceWinter = Term.since(new PartialDate("2014-24"));
        assertThat(sinceWinter.on(day("2013-12-31"))).isEqualTo(Certainty.NONE);
        assertThat(sinceWinter.on(day("2014-01-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(sinceWinter.on(day("2015-03-20"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(sinceWinter.on(day("2015-03-21"))).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void withinWhatIsNotKnownOfItsEndItMayHold() {
        Term untilSomeDayOf2020 = Term.until(new PartialDate("2020"));
        assertThat(untilSomeDayOf2020.on(day("2019-12-31"))).isEqualTo(Certainty.CERTAIN);
        assertThat(untilSomeDayOf2020.on(day("2020-01-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(untilSomeDayOf2020.on(day("2020-12-30"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(untilSomeDayOf2020.on(day("2020-12-31"))).isEqualTo(Certainty.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2016-03-04, 2016-03-04", "2016-03-05, 2016-03-04", "2017, 2016-05"})
    void anEndThatCannotComeAfterTheBeginningIsRefused(String from, String until) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Term.between(new PartialDate(from), new PartialDate(until)))
                .returns(Problem.DATES_OUT_OF_ORDER, InvalidValueException::problem);
    }

    @Test
    void whatMayHaveFollowedDoesNotOverlap() {
        Term untilSomeDayOf2016 = Term.until(new PartialDate("2016"));
        Term sinceSomeDayOf2016 = Term.since(new PartialDate("2016"));
        assertThat(untilSomeDayOf2016.overlaps(sinceSomeDayOf2016)).isFalse();
        assertThat(untilSomeDayOf2016.overlaps(Term.since(new PartialDate("2015"))))
                .isTrue();
        assertThat(Term.ALWAYS.overlaps(Term.since(RENAMED))).isTrue();
    }

    @Test
    void theNameIsThatOfTheDay() {
        Names names = new Names(List.of(
                new Name("Nowa", Optional.of("N"), Term.since(RENAMED)),
                new Name("Dawna", Optional.empty(), Term.between(new PartialDate("2014-24"), RENAMED))));
        assertThat(names.all()).extracting(Name::text).containsExactly("Dawna", "Nowa");
        assertThat(names.latest().text()).isEqualTo("Nowa");
        assertThat(names.on(day("2016-03-03")).text()).isEqualTo("Dawna");
        assertThat(names.on(day("2016-03-04")).text()).isEqualTo("Nowa");
        assertThat(names.on(day("2014-06-01")).text()).isEqualTo("Dawna");
        assertThat(names.on(day("1990-01-01")).text()).isEqualTo("Dawna");
    }

    @Test
    void inAGapTheNameIsTheOneBefore() {
        Names names = new Names(List.of(
                new Name("Dawna", Optional.empty(), Term.until(new PartialDate("2010-01-01"))),
                new Name("Nowa", Optional.empty(), Term.since(new PartialDate("2012-01-01")))));
        assertThat(names.on(day("2009-12-31")).text()).isEqualTo("Dawna");
        assertThat(names.on(day("2011-06-01")).text()).isEqualTo("Dawna");
        assertThat(names.on(day("2012-01-01")).text()).isEqualTo("Nowa");
    }

    @Test
    void namesAtTheSameTimeAreRefusedWhereverTheyStand() {
        List<Name> three = List.of(
                new Name("Pierwsza", Optional.empty(), Term.between(new PartialDate("2000"), new PartialDate("2020"))),
                new Name("Druga", Optional.empty(), Term.between(new PartialDate("2020"), new PartialDate("2022"))),
                new Name("Trzecia", Optional.empty(), Term.since(new PartialDate("2015"))));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Names(three))
                .returns(Problem.OVERLAPPING, InvalidValueException::problem)
                .returns("Trzecia", InvalidValueException::value);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Names(List.of()))
                .returns(Problem.REQUIRED, InvalidValueException::problem);
    }
}
