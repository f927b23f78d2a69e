package org.praktyki.core.exchange;

import java.util.Locale;
import org.praktyki.core.finding.Problem;

/** A file that cannot be taken for a page of a practice. */
public final class UnreadablePageException extends IllegalArgumentException {

    private final Problem problem;

    /** Says why. */
    public UnreadablePageException(Problem problem) {
        super(problem.message(Locale.ENGLISH));
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
