package org.praktyki.core.mail;

import java.util.Optional;

/**
 * What came of one attempt to send a letter.
 *
 * @param verdict whether it went, may go later, or never will
 * @param trouble why not; absent where it went
 */
public record Delivery(Verdict verdict, Optional<Trouble> trouble) {

    /** The letter is on its way. */
    public static final Delivery DELIVERED = new Delivery(Verdict.DELIVERED, Optional.empty());

    /** What can come of an attempt. */
    public enum Verdict {
        DELIVERED,
        LATER,
        NEVER
    }

    /** Refuses a failure without a reason, and a success with one. */
    public Delivery {
        if (trouble.isPresent() == (verdict == Verdict.DELIVERED)) {
            throw new IllegalArgumentException("A letter that was not sent has a reason, and no other");
        }
    }

    /** It may go when it is tried again. */
    public static Delivery later(Trouble.Kind kind, String said) {
        return new Delivery(Verdict.LATER, Optional.of(new Trouble(kind, said)));
    }

    /** There is no use in trying it again. */
    public static Delivery never(Trouble.Kind kind, String said) {
        return new Delivery(Verdict.NEVER, Optional.of(new Trouble(kind, said)));
    }
}
