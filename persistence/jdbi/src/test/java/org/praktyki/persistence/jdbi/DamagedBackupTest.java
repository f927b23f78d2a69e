package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.backup.BackupArchive;
import org.praktyki.core.backup.BackupProgress;
import org.praktyki.core.backup.RestoreRefusedException;
import org.praktyki.core.backup.RestoreRefusedException.Reason;

/** Archives that are not as they were written, each refused before anything is changed. */
class DamagedBackupTest {

    private static final String PRACTICES = ArchiveWriter.entry("practice");

    @TempDir
    private Path folder;

    private Town town;
    private byte[] archive;

    @BeforeEach
    void makeArchive() throws SQLException, IOException {
        try (Town before = Town.full(Vendor.H2)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            before.storage().backups().orElseThrow().write(out, before.files(), BackupProgress.NONE);
            archive = out.toByteArray();
        }
        town = Town.empty(Vendor.H2);
    }

    @AfterEach
    void nothingWasChanged() throws SQLException {
        assertThat(Sql.rows(town.database(), "praktyki.practice")).isEmpty();
        assertThat(Sql.rows(town.database(), "praktyki.account")).isEmpty();
        town.close();
    }

    private void open(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("archive.zip"), bytes);
        BackupArchive opened = town.storage().backups().orElseThrow().open(file, BackupProgress.NONE);
        opened.close();
    }

    /** What anyone reads who unpacks it. */
    private Map<String, String> contents(byte[] bytes) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (ZipFile zip =
                new ZipFile(Files.write(folder.resolve("other.zip"), bytes).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                contents.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private Reason refusal(byte[] bytes) {
        RestoreRefusedException refused = catchThrowableOfType(RestoreRefusedException.class, () -> open(bytes));
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    /** The archive with other entries, packed as well as the real one. */
    private byte[] with(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        change.accept(entries);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] text, String before, String after) {
        String said = new String(text, StandardCharsets.UTF_8);
        assertThat(said).contains(before);
        return said.replace(before, after).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] withManifest(String before, String after) throws IOException {
        return with(entries ->
                entries.computeIfPresent(ArchiveWriter.MANIFEST, (name, text) -> replaced(text, before, after)));
    }

    @Test
    void theArchiveItselfIsTakenHoweverItIsPacked() throws IOException {
        open(archive);
        open(with(entries -> {}));
    }

    @Test
    void whatWasCutOffIsNoArchive() {
        for (int length : new int[] {0, 1, archive.length / 2, archive.length - 1}) {
            assertThat(refusal(Arrays.copyOf(archive, length))).isEqualTo(Reason.NO_ARCHIVE);
        }
    }

    @Test
    void aBitThatFlippedAnywhereIsFound() throws IOException {
        Map<String, String> contents = contents(archive);
        int directoryEnd = archive.length - 100;
        for (int at = 0; at < archive.length; at += at < directoryEnd ? 23 : 1) {
            byte[] damaged = archive.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            try {
                open(damaged);
                // only a date or a flag of the packing, which says nothing about the contents
                assertThat(contents(damaged)).as("byte %d", at).isEqualTo(contents);
            } catch (RestoreRefusedException e) {
                assertThat(e.reason()).as("byte %d", at).isIn(Reason.DAMAGED, Reason.NO_ARCHIVE);
            }
        }
    }

    @Test
    void aChangedRowIsFound() throws IOException {
        assertThat(refusal(with(entries ->
                        entries.computeIfPresent(PRACTICES, (name, text) -> replaced(text, "Ogród", "Sad__")))))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aMissingTableAndAMissingFileAreFound() throws IOException {
        assertThat(refusal(with(entries -> entries.remove(PRACTICES)))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(with(entries -> entries.keySet().removeIf(name -> name.startsWith("files/")))))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() throws IOException {
        assertThat(refusal(with(entries -> entries.put("files/../../evil", new byte[] {1}))))
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal(with(entries -> entries.put("../evil", new byte[] {1}))))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatALaterReleaseWroteIsRefused() throws IOException {
        assertThat(refusal(withManifest("\"format\" : 1", "\"format\" : 2"))).isEqualTo(Reason.NEWER);
        assertThat(refusal(with(entries -> entries.computeIfPresent(
                        ArchiveWriter.MANIFEST,
                        (name, text) -> new String(text, StandardCharsets.UTF_8)
                                .replaceFirst("\"schema\" : \"[0-9.]+\"", "\"schema\" : \"9999\"")
                                .getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Reason.NEWER);
    }

    @Test
    void anyOtherZipIsNoArchive() throws IOException {
        assertThat(refusal(with(entries -> entries.remove(ArchiveWriter.MANIFEST))))
                .isEqualTo(Reason.NO_ARCHIVE);
    }

    @Test
    void aManifestThatIsNoneIsDamage() throws IOException {
        assertThat(refusal(with(entries -> entries.put(ArchiveWriter.MANIFEST, "{}".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal(withManifest("\"table\" : \"comment\"", "\"table\" : \"other\"")))
                .isEqualTo(Reason.DAMAGED);
    }
}
