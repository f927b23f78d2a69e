package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Thumbnail;
import org.praktyki.core.file.Thumbnails;
import org.praktyki.core.spi.StorageException;

/**
 * Makes small versions of pictures when they are first asked for, and keeps them in a folder, which may be deleted at any time
 * when nothing runs. Not more than two are made at once, since decoding takes memory; whoever comes later waits for a while.
 */
public final class FilesystemThumbnails implements Thumbnails {

    private static final List<Integer> WIDTHS = List.of(320, 960);
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final Thumbnail IN_VAIN = new Thumbnail(FileType.PNG.mediaType(), Content.of(new byte[0]));

    private final ThumbnailFolder folder;
    private final FileStore files;
    private final PictureScaler scaler;
    private final TikaInspector inspector = new TikaInspector();
    private final Semaphore turns = new Semaphore(AT_ONCE);

    private FilesystemThumbnails(ThumbnailFolder folder, FileStore files, PictureScaler scaler) {
        this.folder = folder;
        this.files = files;
        this.scaler = scaler;
    }

    /**
     * Keeps the small versions of a store's pictures in a folder of their own, within the usual limits.
     *
     * @param folder made where it is missing
     * @throws StorageException naming the folder, where it cannot be used
     */
    public static FilesystemThumbnails open(Path folder, FileStore files) {
        return open(folder, files, FileLimits.DEFAULT);
    }

    /** The same, but no picture with more pixels than these limits allow is decoded. */
    public static FilesystemThumbnails open(Path folder, FileStore files, FileLimits limits) {
        try {
            ThumbnailFolder thumbnails = new ThumbnailFolder(Files.createDirectories(folder));
            return new FilesystemThumbnails(thumbnails, files, new PictureScaler(limits.pixels()));
        } catch (IOException e) {
            throw new StorageException("The folder " + folder + " cannot be used for small pictures", e);
        }
    }

    @Override
    public List<Integer> widths() {
        return WIDTHS;
    }

    @Override
    public Optional<Thumbnail> of(FileKey picture, int width) throws IOException {
        if (!WIDTHS.contains(width)) {
            throw new IllegalArgumentException("Pictures are " + WIDTHS + " wide, not " + width);
        }
        Optional<Thumbnail> kept = folder.find(picture, width);
        return (kept.isPresent() ? kept : inTurn(picture, width))
                .filter(thumbnail -> thumbnail.content().size() > 0);
    }

    private Optional<Thumbnail> inTurn(FileKey picture, int width) throws IOException {
        boolean mine = false;
        try {
            mine = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw new IOException("Too many small pictures are being made");
            }
            // someone else may have made it in the meantime
            Optional<Thumbnail> kept = folder.find(picture, width);
            return kept.isPresent() ? kept : made(picture, width);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Making a small picture was called off", e);
        } finally {
            if (mine) {
                turns.release();
            }
        }
    }

    private Optional<Thumbnail> made(FileKey picture, int width) throws IOException {
        try (InputStream in = files.open(picture).orElse(null)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            Thumbnail thumbnail = FileType.of(
                            inspector.inspect(Content.of(bytes)).mediaType())
                    .filter(FileType::isPicture)
                    .flatMap(type -> scaler.scale(type, bytes, width))
                    .orElse(IN_VAIN);
            folder.keep(picture, width, thumbnail);
            return Optional.of(thumbnail);
        }
    }

    @Override
    public void retain(Set<FileKey> inUse) throws IOException {
        folder.retain(inUse);
    }
}
