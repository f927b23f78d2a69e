package org.praktyki.portal;

/** A command that cannot be carried out as given; the message is one line for the person at the terminal. */
final class RefusedException extends RuntimeException {

    RefusedException(String key, Object... values) {
        super(Words.of(key, values));
    }
}
