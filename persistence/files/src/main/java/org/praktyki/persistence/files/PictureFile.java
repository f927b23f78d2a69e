package org.praktyki.persistence.files;

import java.nio.BufferUnderflowException;
import org.praktyki.core.file.DamagedFileException;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileType;

/**
 * The file of a picture, read as far as its structure goes; nothing is decoded. Whatever it needs to be seen is known by name
 * and kept; all else is nobody's business.
 */
abstract class PictureFile {

    private int orientation = ExifOrientation.UPRIGHT;
    private int width;
    private int height;

    /**
     * Reads a picture.
     *
     * @throws DamagedFileException where its parts do not fit together, or it ends too early
     */
    static PictureFile of(FileType type, byte[] bytes) throws DamagedFileException {
        try {
            return switch (type) {
                case JPEG -> new JpegFile(bytes);
                case PNG -> new PngFile(bytes);
                case GIF -> new GifFile(bytes);
                case WEBP -> new WebpFile(bytes);
                default -> throw new IllegalArgumentException("Not a picture: " + type);
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new DamagedFileException("The picture ends too early");
        }
    }

    /** Its bytes without what was written beside the picture or hung on to its end. */
    abstract byte[] cleaned();

    /** How it is to be turned, in the numbers of Exif. */
    int orientation() {
        return orientation;
    }

    /** How large it is once it is turned. */
    Dimensions dimensions() throws DamagedFileException {
        if (width < 1 || height < 1) {
            throw new DamagedFileException("The picture has no size");
        }
        Dimensions stored = new Dimensions(width, height);
        return ExifOrientation.isLyingDown(orientation) ? stored.onItsSide() : stored;
    }

    /** The first size that the file states counts. */
    void measured(int newWidth, int newHeight) {
        if (width == 0 && height == 0) {
            width = newWidth;
            height = newHeight;
        }
    }

    void turned(int newOrientation) {
        orientation = newOrientation;
    }
}
