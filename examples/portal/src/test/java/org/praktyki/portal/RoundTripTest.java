package org.praktyki.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.PracticeWriter;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.StoredFile;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Step;
import org.praktyki.core.spi.Storage;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.files.TikaInspector;
import org.praktyki.persistence.formats.PracticeFormats;
import org.praktyki.persistence.jdbi.JdbiStorage;

/** Practices leave one installation and come into an empty one on the other database, and back, with nothing changed. */
class RoundTripTest {

    private static final Actor ADMINISTRATOR = Actor.system("test");

    private static final byte[] TABLE = "dzień;godzina\nwtorek;10\n".getBytes(UTF_8);

    /** One white pixel, of a picture without anything beside the picture. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    /** An installation on some database, with files in a folder of its own. */
    private record Place(Storage storage, FileStore files, Praktyki praktyki) implements AutoCloseable {

        static Place open(String database, Path folder) {
            Storage storage = JdbiStorage.open(database, "", "");
            FileStore files = FilesystemFiles.open(folder);
            Praktyki.Builder builder = Praktyki.builder()
                    .storage(storage)
                    .files(files)
                    .inspector(new TikaInspector())
                    .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
            PracticeFormats.readers().forEach(builder::reader);
            Praktyki praktyki = builder.build();
            praktyki.categories().replace(ADMINISTRATOR, Samples.topics());
            return new Place(storage, files, praktyki);
        }

        byte[] export(PracticeWriter writer) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            praktyki.exports().write(ADMINISTRATOR, PracticeFilter.ALL, writer, out, Progress.NONE);
            return out.toByteArray();
        }

        List<Outcome> take(byte[] archive) {
            List<ImportLine> lines = new ArrayList<>();
            praktyki.imports()
                    .start(ADMINISTRATOR, false)
                    .file(ImportFile.of("praktyki.zip", archive), lines::add, Progress.NONE);
            return lines.stream().map(ImportLine::outcome).toList();
        }

        Attachment stored(Attachment attachment, byte[] content, Optional<Dimensions> dimensions) throws IOException {
            StoredFile file = files.store(new ByteArrayInputStream(content));
            return new Attachment(
                    attachment.name(),
                    attachment.mediaType(),
                    file.size(),
                    file.key(),
                    attachment.description(),
                    attachment.author(),
                    dimensions);
        }

        @Override
        public void close() {
            praktyki.close();
            storage.close();
        }
    }

    /** A practice with every field and a newer version beside the one that the public sees, and one in each other stage. */
    private static void fill(Place place) throws IOException {
        Practice full = Samples.full();
        Funder funder = full.funding().funders().getFirst();
        Attachment logo = place.stored(funder.logo().orElseThrow(), PICTURE, Optional.of(new Dimensions(1, 1)));
        Practice live = place.storage()
                .practices()
                .save(
                        full.toBuilder()
                                .attachments(
                                        List.of(place.stored(full.attachments().getFirst(), TABLE, Optional.empty())))
                                .funding(new Funding(
                                        full.funding().lines(),
                                        List.of(new Funder(funder.name(), funder.website(), Optional.of(logo)))))
                                .build(),
                        new Deed("ann", Samples.NOW, Deed.Action.SAVED));
        place.storage()
                .practices()
                .save(
                        live.toBuilder()
                                .title("Biblioteka jeździ dalej")
                                .status(PracticeStatus.DRAFT)
                                .build(),
                        new Deed("ann", Samples.NOW, Deed.Action.SAVED));
        Practice archived = place.praktyki().practices().save(ADMINISTRATOR, Samples.published("Archiwalna"));
        place.praktyki().practices().take(ADMINISTRATOR, archived, Step.ARCHIVE, Optional.of("już nie prowadzimy"));
        Practice withdrawn = place.praktyki().practices().save(ADMINISTRATOR, Samples.published("Wycofana"));
        place.praktyki().practices().take(ADMINISTRATOR, withdrawn, Step.WITHDRAW, Optional.of("na prośbę"));
        place.praktyki().practices().save(ADMINISTRATOR, Practice.draft("Szkic").build());
    }

    private static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @Test
    void whatIsExportedIsTheSameByteForByteAfterTheOtherDatabaseAndBack() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Place first = Place.open(h2(), folder.resolve("first"));
                Place second = Place.open(postgres.getJdbcUrl("postgres", "postgres"), folder.resolve("second"));
                Place third = Place.open(h2(), folder.resolve("third"))) {
            fill(first);
            byte[] archive = first.export(PracticeFormats.zip());

            assertThat(second.take(archive)).hasSize(4).containsOnly(Outcome.CREATED);
            assertThat(second.export(PracticeFormats.zip())).isEqualTo(archive);
            assertThat(second.export(PracticeFormats.json())).isEqualTo(first.export(PracticeFormats.json()));

            assertThat(third.take(second.export(PracticeFormats.zip()))).containsOnly(Outcome.CREATED);
            assertThat(third.export(PracticeFormats.zip())).isEqualTo(archive);
            assertThat(third.praktyki()
                            .practices()
                            .published(Samples.full().slug())
                            .map(Practice::title))
                    .contains(Samples.full().title());
        }
    }
}
