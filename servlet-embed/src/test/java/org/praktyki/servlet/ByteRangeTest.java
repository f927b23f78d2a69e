package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-9, 0, 9",
        "bytes=2-5, 2, 5",
        "bytes=2-, 2, 9",
        "bytes=-3, 7, 9",
        "bytes=-10, 0, 9",
        "bytes=-99, 0, 9",
        "bytes=9-99, 9, 9",
        "bytes=0-99999999999999999999999999, 0, 9",
        "Bytes= 2-5 , 2, 5",
    })
    void aStretchIsCutAtTheEnd(String header, long first, long last) {
        assertThat(ByteRange.asked(header, 10)).contains(new ByteRange(first, last));
        assertThat(new ByteRange(first, last).isWithin(10)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"})
    void behindTheEndThereIsNothing(String header) {
        assertThat(ByteRange.asked(header, 10))
                .hasValueSatisfying(range -> assertThat(range.isWithin(10)).isFalse());
    }

    @Test
    void ofNothingThereIsNoPart() {
        assertThat(ByteRange.asked("bytes=0-", 0).orElseThrow().isWithin(0)).isFalse();
        assertThat(ByteRange.asked("bytes=-5", 0).orElseThrow().isWithin(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-2",
                "bytes=0-1,3-4",
                "items=0-1",
                "bytes=1"
            })
    void whatMakesNoSenseOrIsTooMuchIsPassedOver(String header) {
        assertThat(ByteRange.asked(header, 10)).isEmpty();
    }

    @Test
    void withoutAHeaderThereIsNoRange() {
        assertThat(ByteRange.asked(null, 10)).isEmpty();
    }
}
