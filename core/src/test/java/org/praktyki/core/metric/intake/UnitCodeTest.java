package org.praktyki.core.metric.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praktyki.core.territory.Teryt;

class UnitCodeTest {

    @Test
    void codesOfManyHandsAreRead() {
        Map<String, String> all = Map.of(
                "0201011", "0201011",
                "201011", "0201011",
                "0201000", "0201",
                "200000", "02",
                "1261", "1261",
                "201", "0201",
                "011212161011", "1261011",
                "11212161011", "1261011",
                "10011212161011", "1261011",
                "011212161000", "1261");
        all.forEach(
                (text, code) -> assertThat(UnitCode.of(text).whole()).as(text).containsExactly(new Teryt(code)));
        assertThat(UnitCode.of("'0201011").whole()).containsExactly(new Teryt("0201011"));
        assertThat(UnitCode.of("020101").six()).contains("020101");
        assertThat(UnitCode.of("20101").six()).contains("020101");
    }

    @Test
    void theCountryAndRegionsAreNoUnits() {
        assertThat(UnitCode.of("0000000").kind()).isEqualTo(UnitCode.Kind.COUNTRY);
        assertThat(UnitCode.of("000000000000").kind()).isEqualTo(UnitCode.Kind.COUNTRY);
        assertThat(UnitCode.of("011212100000").kind()).isEqualTo(UnitCode.Kind.REGION);
        assertThat(UnitCode.of("010000000000").kind()).isEqualTo(UnitCode.Kind.REGION);
        assertThat(List.of("", "Kutno", "99", "123456789", "0300000"))
                .allSatisfy(
                        text -> assertThat(UnitCode.of(text).whole()).as(text).isEmpty());
    }
}
