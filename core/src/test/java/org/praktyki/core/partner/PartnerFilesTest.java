package org.praktyki.core.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.VirusScan;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.memory.FirstBytesInspector;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.practice.Attachment;

class PartnerFilesTest {

    private static final Actor EDITOR = new Actor("redakcja", Set.of(Role.EDITOR));
    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));

    private final InMemoryFiles kept = new InMemoryFiles();
    private final PartnerFiles files =
            new PartnerFiles(new FileIntake(kept, new FirstBytesInspector(), VirusScan.NONE, FileLimits.DEFAULT));

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void anEditorsFileIsTakenIn() throws IOException {
        Attachment act = files.upload(EDITOR, "../Akt.pdf", content("%PDF-1.7 treść"));
        assertThat(act.name()).isEqualTo("Akt.pdf");
        assertThat(kept.open(act.key())).isPresent();

        Attachment logo = files.uploadPicture(EDITOR, "logo.gif", content("GIF89a\u0003\u0000\u0002\u0000"));
        assertThat(logo.dimensions()).contains(new Dimensions(3, 2));
    }

    @Test
    void whatIsNoPictureIsNoLogo() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> files.uploadPicture(EDITOR, "logo.pdf", content("%PDF-1.7 treść")));
    }

    @Test
    void nothingIsTakenOfWhoMayNotChangePartners() {
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> files.upload(AUTHOR, "akt.pdf", content("%PDF-1.7 treść")));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> files.uploadPicture(AUTHOR, "logo.gif", content("GIF89a")));
    }
}
