package org.praktyki.servlet;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.praktyki.core.chart.Svg;

/**
 * Makes charts PNG of 1200 by 630 pixels, for the cards of social networks, which do not show SVG. One after the other, and those who
 * wait too long are sent away: a picture is to be made once and kept. Where the machine has no fonts there are no pictures, and
 * everything else goes on.
 */
final class ChartPictures {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    /** Far more than any chart has. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int PATIENCE_SECONDS = 5;

    /** For the whole process: JSVG remembers fonts in a map that all share and nothing guards. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private final Fonts fonts;
    private final Semaphore turn;

    ChartPictures() {
        this(Fonts.ofTheMachine(), ONE_AT_A_TIME);
    }

    ChartPictures(Fonts fonts, Semaphore turn) {
        this.fonts = fonts;
        this.turn = turn;
    }

    /** Whether the machine can write on pictures at all. */
    boolean areThere() {
        try {
            fonts.check();
            return true;
        } catch (NoPictureException e) {
            return false;
        }
    }

    /**
     * The chart on white, as large as it can be.
     *
     * @throws NoPictureException where the machine cannot write on pictures, or has too many to make
     */
    byte[] png(Svg chart) {
        if (chart.text().length() > MOST_CHARACTERS) {
            throw NoPictureException.never("Too large a chart for a picture");
        }
        fonts.check();
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw NoPictureException.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NoPictureException.busy();
        }
        try {
            return encoded(drawn(document(chart), chart));
        } finally {
            turn.release();
        }
    }

    private static SVGDocument document(Svg chart) {
        // charts need nothing from elsewhere
        LoaderContext alone = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        byte[] bytes = chart.text().getBytes(StandardCharsets.UTF_8);
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(bytes), null, alone);
        if (document == null) {
            throw new IllegalArgumentException("Not a drawing");
        }
        return document;
    }

    private static BufferedImage drawn(SVGDocument document, Svg chart) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            float scale = Math.min((float) WIDTH / chart.width(), (float) HEIGHT / chart.height());
            float width = chart.width() * scale;
            float height = chart.height() * scale;
            document.render(null, graphics, new ViewBox((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // in memory: no other stream leaves the machine's disk alone
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw NoPictureException.never("This machine writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
