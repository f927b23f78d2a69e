package org.praktyki.servlet;

/** A chart that could not be made a picture; the page that shows it as SVG goes without the picture. */
final class NoPictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean busy;

    private NoPictureException(String message, boolean busy) {
        super(message);
        this.busy = busy;
    }

    /** On this machine there will be none. */
    static NoPictureException never(String message) {
        return new NoPictureException(message, false);
    }

    /** All are busy with other pictures. */
    static NoPictureException busy() {
        return new NoPictureException("Too many pictures are asked for at once", true);
    }

    /** The answer to whoever asks for the picture: there is none, or to come again. */
    int status() {
        return busy ? 503 : 404;
    }
}
