package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileInspector;
import org.praktyki.core.file.FileType;

/** What every file inspector promises. */
public abstract class FileInspectorContract {

    /** A red field of 3 by 2 pixels. */
    private static final String PNG =
            "89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d000000104944415478da63"
                    + "f8cfc000410c70160041d205fb6ff116c70000000049454e44ae426082";

    private static final String GIF = "474946383961030002000000003b";

    /** The inspector. */
    protected abstract FileInspector inspector();

    private String type(byte[] content) throws IOException {
        return inspector().inspect(Content.of(content)).mediaType();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`', // the usual one stands in the contents
            value = {
                "%PDF-1.7 oraz dalej, application/pdf",
                "Zwykły tekst, text/plain",
                "a;b;c, text/plain",
                "<!DOCTYPE html><html><body>x</body></html>, text/html",
                "<html><head><title>x</title></head></html>, text/html",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>, image/svg+xml",
            })
    void contentsAreTold(String content, String mediaType) throws IOException {
        assertThat(type(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({PNG + ", image/png", GIF + ", image/gif"})
    void picturesAreMeasuredByTheirHeaders(String hex, String mediaType) throws IOException {
        var inspection = inspector().inspect(Content.of(HexFormat.of().parseHex(hex)));
        assertThat(inspection.mediaType()).isEqualTo(mediaType);
        assertThat(inspection.dimensions()).contains(new Dimensions(3, 2));
        assertThat(inspection.macros()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"89504e470d0a1a0a0000000d4948", "474946383961030002", "474946383961"})
    void aHeaderThatEndsTooEarlyMeasuresNothingOrLess(String hex) throws IOException {
        var inspection = inspector().inspect(Content.of(HexFormat.of().parseHex(hex)));
        assertThat(inspection.dimensions().map(Dimensions::pixels).orElse(0L)).isLessThan(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300000004000000ffff0000b8000000",
                "7f454c4602010100000000000000000002003e00",
                "cafebabe0000003d0010",
                "00010203040506070809",
                "0000000000000000"
            })
    void programsAndMereBytesAreNothingThatIsLetIn(String hex) throws IOException {
        String type = type(HexFormat.of().parseHex(hex));
        assertThat(FileType.of(type)).isEmpty();
    }

    @Test
    void theContentCanStillBeReadAfterwards() throws IOException {
        byte[] bytes = "Zwykły tekst".getBytes(StandardCharsets.UTF_8);
        Content content = Content.of(bytes);
        inspector().inspect(content);
        assertThat(content.open().readAllBytes()).isEqualTo(bytes);
    }
}
