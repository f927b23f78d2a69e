package org.praktyki.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.spi.StorageException;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.files.FilesystemTexts;
import org.praktyki.persistence.files.FilesystemThumbnails;
import org.praktyki.persistence.files.TikaInspector;
import org.praktyki.persistence.formats.DirectoryFormats;
import org.praktyki.persistence.formats.MeasurementFormats;
import org.praktyki.persistence.formats.PracticeFormats;
import org.praktyki.persistence.formats.TableFormats;
import org.praktyki.persistence.formats.TercFile;
import org.praktyki.persistence.jdbi.JdbiStorage;
import org.praktyki.persistence.language.PolishForms;

/**
 * One installation: a data folder with the attachments, small versions of pictures, the words of files, the search index and,
 * unless another database is named, an H2 database. Several processes may work on it at once, but only one of them with the
 * index in the folder.
 */
final class Installation implements AutoCloseable {

    private final Praktyki praktyki;

    private Installation(
            Path data, Optional<String> database, Optional<SearchOption> search, Optional<MailTransport> mail) {
        Praktyki.Builder builder = Praktyki.builder()
                .openStorage(() -> JdbiStorage.open(database.orElseGet(() -> embedded(data)), "", ""))
                .openFiles(() -> FilesystemFiles.open(data.resolve("files")))
                .inspector(new TikaInspector())
                .openThumbnails(files -> FilesystemThumbnails.open(data.resolve("thumbnails"), files))
                .openTexts(files -> FilesystemTexts.open(data.resolve("texts"), files))
                .territories(new TercFile())
                .openWordForms(PolishForms::new);
        PracticeFormats.readers().forEach(builder::reader);
        DirectoryFormats.readers().forEach(builder::directoryReader);
        TableFormats.readers().forEach(builder::tableReader);
        MeasurementFormats.all().forEach(builder::measurementFormat);
        search.ifPresent(option -> builder.openSearch(() -> option.open(data)));
        mail.ifPresent(builder::mail);
        praktyki = builder.build();
        if (praktyki.categories().tree().all().isEmpty()) {
            praktyki.categories().replace(Actor.system("start"), DemoData.topics());
        }
    }

    /**
     * Opens an installation, making it where there is none.
     *
     * @param search what finds practices, where the command needs it
     * @throws RefusedException where folder or database cannot be used
     */
    static Installation open(Path data, Optional<String> database, Optional<SearchOption> search) {
        return open(data, database, search, Optional.empty());
    }

    /**
     * The same, and sends its letters.
     *
     * @param mail what sends them; where nothing does, they wait for people
     */
    static Installation open(
            Path data, Optional<String> database, Optional<SearchOption> search, Optional<MailTransport> mail) {
        prepare(data);
        try {
            return new Installation(data.toAbsolutePath().normalize(), database, search, mail);
        } catch (StorageException e) {
            throw new RefusedException("data.unusable", data.toAbsolutePath(), String.valueOf(e.getMessage()));
        }
    }

    /** Makes the data folder where there is none. */
    static void prepare(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "writable", ""));
        } catch (IOException e) {
            throw new RefusedException("data.unwritable", data.toAbsolutePath(), e);
        }
    }

    /** AUTO_SERVER lets the command line work beside a running portal; the port it needs is on the loopback alone. */
    static String embedded(Path data) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        return "jdbc:h2:file:" + data.resolve("praktyki") + ";AUTO_SERVER=TRUE";
    }

    Praktyki praktyki() {
        return praktyki;
    }

    @Override
    public void close() {
        praktyki.close();
    }
}
