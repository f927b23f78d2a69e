package org.praktyki.core.taxonomy;

import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/** What a topic may be called. */
final class TopicName {

    /** In characters: what a menu has room for. */
    static final int MAX_LENGTH = 100;

    private TopicName() {}

    /**
     * A name that someone wrote, without white space around it.
     *
     * @param others the topics beside which it is to stand
     * @throws InvalidValueException where it is missing, too long or the name of one of the others
     */
    static String checked(String written, Stream<Category> others) {
        String name = written.strip();
        if (name.isEmpty()) {
            throw new InvalidValueException(written, Problem.REQUIRED);
        }
        if (name.length() > MAX_LENGTH) {
            throw new InvalidValueException(written, Problem.TOO_LONG);
        }
        if (others.anyMatch(other -> other.isNamed(name))) {
            throw new InvalidValueException(written, Problem.TAKEN);
        }
        return name;
    }
}
