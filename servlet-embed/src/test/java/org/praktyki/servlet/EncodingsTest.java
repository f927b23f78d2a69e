package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br, zstd",
                "br;q=1.0, GZIP ; q=0.8",
                "x-gzip",
                "*",
                "identity;q=0, *;q=0.1",
                "br,gzip;q=0.001"
            })
    void gzipIsTaken(String header) {
        assertThat(Encodings.takesGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "br", "gzip;q=0", "gzip; q=0.000, br", "*;q=0", "gzip;q=0, *", "gzipped", "identity", ";;,,"
            })
    void gzipIsNotTaken(String header) {
        assertThat(Encodings.takesGzip(header)).isFalse();
    }

    @Test
    void whoeverSaysNothingIsSentItPlain() {
        assertThat(Encodings.takesGzip(null)).isFalse();
    }
}
