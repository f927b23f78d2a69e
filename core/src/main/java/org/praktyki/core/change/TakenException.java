package org.praktyki.core.change;

/** Another thing of the kind has this identity or address already. Nothing was written. */
public final class TakenException extends RuntimeException {

    private final transient Aggregate<?, ?> attempted;

    /** Says for which thing. */
    public TakenException(Aggregate<?, ?> attempted) {
        super("The identity or the address of " + attempted.id() + " is taken");
        this.attempted = attempted;
    }

    /** What was to be saved. */
    public Aggregate<?, ?> attempted() {
        return attempted;
    }
}
