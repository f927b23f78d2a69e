package org.praktyki.servlet;

/** A widget does not understand what it was asked for. The message goes to whoever builds the page, in their language. */
public final class RefusedOptionException extends RuntimeException {

    /** Refuses a value; the message should name the option and the value. */
    public RefusedOptionException(String message) {
        super(message);
    }
}
