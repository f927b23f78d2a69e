package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;

class AttachmentTest {

    private static final FileKey KEY = new FileKey("0123456789abcdef".repeat(4));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../a.txt", "a/b", "a\\b", "a\nb", ".htaccess", "a\u0000"})
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment(name, "text/plain", 1, KEY));
    }

    @Test
    void wordsAboutItStandOnOneLineAndEmptyOnesAreAbsent() {
        Attachment file = new Attachment("a.png", "Image/PNG", 1, KEY).described(" Plan\n  domu ", " \t");
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.description()).contains("Plan domu");
        assertThat(file.author()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> file.described("x".repeat(501), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> file.described("", "x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp", "image/gif"})
    void picturesAreWhatHasASizeAndCanBeShown(String type) {
        assertThat(measured(type).isPicture()).isTrue();
        assertThat(new Attachment("a", type, 1, KEY).isPicture()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/pdf", "image/x-unknown"})
    void nothingElseIsAPicture(String type) {
        assertThat(measured(type).isPicture()).isFalse();
    }

    private static Attachment measured(String type) {
        return new Attachment("a", type, 1, KEY, Optional.empty(), Optional.empty(), Optional.of(new Dimensions(4, 3)));
    }
}
