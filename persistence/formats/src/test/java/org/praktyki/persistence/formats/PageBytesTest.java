package org.praktyki.persistence.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;

/** Encodings. */
class PageBytesTest {

    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
    private static final Charset ISO_8859_2 = Charset.forName("ISO-8859-2");
    private static final String PANGRAM = "Zażółć gęślą jaźń. ZAŻÓŁĆ GĘŚLĄ JAŹŃ.";

    private static void isNoText(byte[] bytes) {
        assertThatExceptionOfType(UnreadablePageException.class)
                .isThrownBy(() -> PageBytes.decode(bytes))
                .returns(Problem.NOT_TEXT, UnreadablePageException::problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16"})
    void polishIsReadInEveryExpectedEncoding(String charset) {
        assertThat(PageBytes.decode(PANGRAM.getBytes(Charset.forName(charset)))).isEqualTo(PANGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ą", "ś", "ź", "Ą", "Ś", "Ź", "Łódź", "gmina wiejska"})
    void aSingleTellingLetterIsEnough(String text) {
        assertThat(PageBytes.decode(text.getBytes(WINDOWS_1250))).isEqualTo(text);
        assertThat(PageBytes.decode(text.getBytes(ISO_8859_2))).isEqualTo(text);
    }

    @Test
    void byteOrderMarksDecideAndVanish() {
        assertThat(PageBytes.decode(("\ufeff" + PANGRAM).getBytes(UTF_8))).isEqualTo(PANGRAM);
        assertThat(PageBytes.decode(("\ufeff" + PANGRAM).getBytes(UTF_16LE))).isEqualTo(PANGRAM);
        assertThat(PageBytes.decode(("\ufeff" + PANGRAM).getBytes(UTF_16BE))).isEqualTo(PANGRAM);
    }

    @Test
    void whatThePageSaysOfItselfCountsWhereTheBytesAllowIt() {
        String says = "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>";

        assertThat(PageBytes.decode((says + "šź").getBytes(ISO_8859_2))).isEqualTo(says + "šź");
        assertThat(PageBytes.decode((says + PANGRAM).getBytes(WINDOWS_1250))).isEqualTo(says + PANGRAM);
    }

    @Test
    void quotationMarksAndDashesOfWindowsAreRead() {
        assertThat(PageBytes.decode("„Łódź” – już".getBytes(WINDOWS_1250))).isEqualTo("„Łódź” – już");
    }

    @Test
    void utf8CutInsideItsLastLetterIsStillUtf8() {
        byte[] bytes = PANGRAM.getBytes(UTF_8);

        assertThat(PageBytes.decode(Arrays.copyOf(bytes, 4))).isEqualTo("Zaż");
        assertThat(PageBytes.decode(Arrays.copyOf(bytes, 5))).isEqualTo("Zaż");
    }

    @Test
    void damagedUtf8IsNotTakenForAnotherEncoding() {
        byte[] bytes = PANGRAM.getBytes(UTF_8);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xf0;

        isNoText(bytes);
    }

    @Test
    void binaryFilesAreNoText() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(PANGRAM.getBytes(UTF_8));
        }
        isNoText(zipped.toByteArray());
        isNoText("%PDF-1.7\n\0\0\u0001".getBytes(ISO_8859_1));
        isNoText(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        isNoText(new byte[] {'a', (byte) 0x81, (byte) 0x98});
    }
}
