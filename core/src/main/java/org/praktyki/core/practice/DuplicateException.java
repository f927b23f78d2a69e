package org.praktyki.core.practice;

/** Another practice has this slug, identity or source already. Nothing was written. */
public final class DuplicateException extends RuntimeException {

    private final transient Practice attempted;

    /** Says for which practice. */
    public DuplicateException(Practice attempted) {
        super("The identity, slug or source of practice " + attempted.id() + " (" + attempted.slug() + ") is taken");
        this.attempted = attempted;
    }

    /** What was to be saved. */
    public Practice attempted() {
        return attempted;
    }
}
