package org.praktyki.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.VirusScan;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.FirstBytesInspector;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;

class LogoTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));

    /** A picture of one point. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final SettingsStore settings = new InMemoryStorage().settings();
    private final InMemoryFiles files = new InMemoryFiles();
    private final Logo logo = new Logo(
            settings, new FileIntake(files, new FirstBytesInspector(), VirusScan.NONE, FileLimits.DEFAULT), files);

    private static InputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Test
    void aPictureBecomesTheLogoWithTheSettingsThatNameIt() throws IOException {
        FileKey key = logo.upload(ADMIN, "herb.png", content(PICTURE));
        assertThat(logo.open()).isEmpty();

        settings.save(settings.read().withLogo(Optional.of(key)), new Deed("admin", Samples.NOW, Deed.Action.SAVED));

        try (InputStream kept = logo.open().orElseThrow()) {
            assertThat(kept.readAllBytes()).isEqualTo(PICTURE);
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] text = "To nie jest herb".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> logo.upload(ADMIN, "herb.txt", content(text)))
                .satisfies(e -> assertThat(e.findings().get(0).problem()).isEqualTo(Problem.FILE_TYPE_NOT_ALLOWED));
    }

    @Test
    void onlyAdministratorsBringOne() {
        Actor editor = new Actor("redaktor", Set.of(Role.EDITOR));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> logo.upload(editor, "herb.png", content(PICTURE)));
    }
}
