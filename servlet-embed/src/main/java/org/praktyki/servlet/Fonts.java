package org.praktyki.servlet;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the machine can write on pictures. Small servers and containers often have no fonts, or a Java without graphics; they are
 * asked once, at the first picture, and what is missing is logged once.
 */
final class Fonts {

    private static final System.Logger LOG = System.getLogger(Fonts.class.getName());

    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";

    /** What is missing; empty where nothing is. */
    private final Supplier<Optional<String>> asking;

    private boolean asked;
    private Optional<String> missing = Optional.empty();

    /** @param asking says what is missing; it may fail in the ways in which Java's graphics do */
    Fonts(Supplier<Optional<String>> asking) {
        this.asking = asking;
    }

    static Fonts ofTheMachine() {
        return new Fonts(Fonts::missingHere);
    }

    /** @throws NoPictureException where letters could not be drawn */
    synchronized void check() {
        if (!asked) {
            asked = true;
            missing = ask();
            missing.ifPresent(what -> LOG.log(
                    System.Logger.Level.WARNING,
                    "Charts have no pictures for social cards: {0}. Install fontconfig and a font such as DejaVu Sans, and start"
                            + " again.",
                    what));
        }
        missing.ifPresent(what -> {
            throw NoPictureException.never(what);
        });
    }

    private Optional<String> ask() {
        try {
            return asking.get();
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // a bare Error where there are no fonts, others without fontconfig, libfreetype or Java's graphics
            return Optional.of(e.toString());
        }
    }

    private static Optional<String> missingHere() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
        if (font.canDisplayUpTo(POLISH) >= 0) {
            return Optional.of("no font has Polish letters");
        }
        FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
        boolean empty =
                font.createGlyphVector(context, POLISH).getVisualBounds().isEmpty();
        return empty ? Optional.of("letters are drawn empty") : Optional.empty();
    }
}
