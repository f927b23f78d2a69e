package org.praktyki.persistence.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.DamagedFileException;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Thumbnail;

/**
 * Makes a small upright picture out of the file of a picture. Of a large one only every so many pixels are kept in memory, yet so
 * many that the result stays smooth. What shines through stays so, as a PNG; all else becomes a JPEG.
 */
final class PictureScaler {

    /** So many times the pixels that are wanted are decoded, in each direction. */
    private static final int SMOOTH = 2;

    private static final double QUALITY = 0.82;

    private final ImageReaderSpi webp = new WebPImageReaderSpi();
    private final long maxPixels;

    PictureScaler(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    /**
     * Scales a picture down, never up.
     *
     * @param width how wide it is to be at most
     * @return empty where it cannot be decoded, or has too many pixels for that
     */
    Optional<Thumbnail> scale(FileType type, byte[] bytes, int width) {
        try {
            PictureFile file = PictureFile.of(type, bytes);
            if (file.dimensions().pixels() > maxPixels) {
                return Optional.empty();
            }
            return Optional.of(encoded(turned(scaled(type, bytes, file, width), file.orientation())));
        } catch (IOException | RuntimeException e) {
            // readers of pictures throw what they like at files that make no sense
            return Optional.empty();
        }
    }

    private BufferedImage scaled(FileType type, byte[] bytes, PictureFile file, int width) throws IOException {
        boolean lyingDown = ExifOrientation.isLyingDown(file.orientation());
        Dimensions upright = file.dimensions().fittedTo(width);
        Dimensions stored = lyingDown ? upright.onItsSide() : upright;
        BufferedImage image = read(type, bytes, stored);
        return image.getWidth() <= stored.width() && image.getHeight() <= stored.height()
                ? image
                : Thumbnails.of(image)
                        .forceSize(stored.width(), stored.height())
                        .asBufferedImage();
    }

    private BufferedImage read(FileType type, byte[] bytes, Dimensions wanted) throws IOException {
        ImageReader reader = reader(type);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // what stands beside the picture is not read: it could be packed without bounds
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > maxPixels) {
                throw new DamagedFileException("The picture is larger than it says");
            }
            int step = Math.max(1, reader.getWidth(0) / (wanted.width() * SMOOTH));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    /** The reader is made directly: what a host has registered for all its applications has no part in this. */
    private ImageReader reader(FileType type) throws IOException {
        return type == FileType.WEBP
                ? webp.createReaderInstance()
                : ImageIO.getImageReadersByFormatName(type.endings().get(0)).next();
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        return orientation == ExifOrientation.UPRIGHT
                ? image
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(image);
    }

    private static Thumbnail encoded(BufferedImage image) throws IOException {
        FileType type = image.getColorModel().hasAlpha() ? FileType.PNG : FileType.JPEG;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1)
                .imageType(type == FileType.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .outputFormat(type.endings().get(0))
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return new Thumbnail(type.mediaType(), Content.of(out.toByteArray()));
    }
}
