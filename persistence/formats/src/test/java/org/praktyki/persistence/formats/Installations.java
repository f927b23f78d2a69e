package org.praktyki.persistence.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.PracticeWriter;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.memory.FirstBytesInspector;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Step;

/** One installation in memory, to import into and to export from. */
final class Installations implements AutoCloseable {

    static final Actor ADMINISTRATOR = Actor.system("test");

    final InMemoryStorage storage = new InMemoryStorage();
    final FileStore files = new InMemoryFiles();
    final Praktyki praktyki;

    Installations() {
        Praktyki.Builder builder = Praktyki.builder()
                .storage(storage)
                .files(files)
                .inspector(new FirstBytesInspector())
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        PracticeFormats.readers().forEach(builder::reader);
        this.praktyki = builder.build();
        praktyki.categories().replace(ADMINISTRATOR, Samples.topics());
    }

    List<ImportLine> take(String name, byte[] content) {
        return take(name, content, false);
    }

    List<ImportLine> take(String name, byte[] content, boolean dryRun) {
        List<ImportLine> lines = new ArrayList<>();
        praktyki.imports().start(ADMINISTRATOR, dryRun).file(ImportFile.of(name, content), lines::add, Progress.NONE);
        return lines;
    }

    List<ImportLine> take(String name, String content) {
        return take(name, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] export(PracticeWriter writer) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            praktyki.exports().write(ADMINISTRATOR, PracticeFilter.ALL, writer, out, Progress.NONE);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String text(PracticeWriter writer) {
        return new String(export(writer), StandardCharsets.UTF_8);
    }

    List<Practice> all() {
        return praktyki.practices().list(ADMINISTRATOR, PracticeFilter.ALL, 0, 100);
    }

    Practice only() {
        List<Practice> all = all();
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " practices: " + all);
        }
        return all.getFirst();
    }

    /** A practice with every field, and one in each stage of a life, with files that are there. */
    void fill() {
        Practice full = withFiles(Samples.full());
        Practice saved = storage.practices().save(full, Deeds.SAVED);
        storage.practices()
                .save(
                        saved.toBuilder()
                                .title("Biblioteka jeździ dalej")
                                .status(PracticeStatus.DRAFT)
                                .build(),
                        Deeds.SAVED);
        Practice archived = praktyki.practices().save(ADMINISTRATOR, Samples.published("Archiwalna; ze średnikiem"));
        praktyki.practices().take(ADMINISTRATOR, archived, Step.ARCHIVE, Optional.of("już nie prowadzimy"));
        Practice withdrawn = praktyki.practices().save(ADMINISTRATOR, Samples.published("=1+1 „wycofana”"));
        praktyki.practices().take(ADMINISTRATOR, withdrawn, Step.WITHDRAW, Optional.of("+ na prośbę"));
        praktyki.practices().save(ADMINISTRATOR, Practice.draft("Szkic").build());
    }

    private Practice withFiles(Practice practice) {
        Attachment table = stored(
                practice.attachments().getFirst(), "dzień;godzina\nwtorek;10\n".getBytes(StandardCharsets.UTF_8));
        Funder funder = practice.funding().funders().getFirst();
        Funding funding = new Funding(
                practice.funding().lines(),
                List.of(new Funder(
                        funder.name(), funder.website(), funder.logo().map(logo -> stored(logo, PNG)))));
        return practice.toBuilder().attachments(List.of(table)).funding(funding).build();
    }

    /** One white pixel. */
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private Attachment stored(Attachment attachment, byte[] content) {
        try {
            var file = files.store(new ByteArrayInputStream(content));
            FileKey key = file.key();
            return new Attachment(
                    attachment.name(),
                    attachment.mediaType(),
                    file.size(),
                    key,
                    attachment.description(),
                    attachment.author(),
                    attachment.mediaType().equals("image/png")
                            ? Optional.of(new Dimensions(1, 1))
                            : attachment.dimensions());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        praktyki.close();
    }
}
