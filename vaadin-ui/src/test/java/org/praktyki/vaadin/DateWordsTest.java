package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Term;

@NullMarked
class DateWordsTest {

    private final DateWords polish = new DateWords(Texts.of(Texts.POLISH));
    private final DateWords english = new DateWords(Texts.of(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "2016-03-04, 2016-03-04",
        "4.03.2016, 2016-03-04",
        "04/3/2016, 2016-03-04",
        "4 marca 2016 r., 2016-03-04",
        "4 Mar 2016, 2016-03-04",
        "03.2016, 2016-03",
        "3/2016, 2016-03",
        "2016-03, 2016-03",
        "marzec 2016, 2016-03",
        "Październik  2016, 2016-10",
        "September 2016, 2016-09",
        "zima 2014, 2014-24",
        "zimą 2014 roku, 2014-24",
        "lato 2014, 2014-22",
        "latem 2014, 2014-22",
        "jesień 2014, 2014-23",
        "wiosną 2014, 2014-21",
        "fall 2014, 2014-23",
        "2014-24, 2014-24",
        "2014, 2014",
        "2014 r., 2014"
    })
    void whatPeopleTypeIsUnderstood(String typed, String edtf) {
        assertThat(DateWords.read(typed).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2016",
                "13.2016",
                "kiedyś 2014",
                "marzec",
                "16",
                "2016-13",
                "31 lutego 2016",
                "5 zima 2014"
            })
    void whatIsNoDateIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> DateWords.read(typed));
    }

    @Test
    void whatIsSaidIsUnderstoodAgain() {
        for (String edtf : new String[] {"2016-03-04", "2014", "2014-21", "2014-22", "2014-23", "2014-24"}) {
            assertThat(DateWords.read(polish.say(new PartialDate(edtf))).edtf()).isEqualTo(edtf);
            assertThat(DateWords.read(english.say(new PartialDate(edtf))).edtf())
                    .isEqualTo(edtf);
        }
        for (int month = 1; month <= 12; month++) {
            PartialDate date = new PartialDate("2016-%02d".formatted(month));
            assertThat(DateWords.read(polish.say(date))).isEqualTo(date);
            assertThat(DateWords.read(english.say(date))).isEqualTo(date);
        }
    }

    @Test
    void aTermIsSaidInWords() {
        assertThat(polish.say(Term.between(new PartialDate("2014-24"), new PartialDate("2016-03-04"))))
                .isEqualTo("zima 2014 – 4.03.2016");
        assertThat(polish.say(Term.since(new PartialDate("2016-03")))).isEqualTo("od: marzec 2016");
        assertThat(polish.say(Term.until(new PartialDate("2016")))).isEqualTo("do: 2016");
        assertThat(polish.say(Term.ALWAYS)).isEmpty();
        assertThat(polish.explain(new PartialDate("2014-24"))).isEqualTo("zima 2014: od 1.01.2014 do 21.03.2015");
    }
}
