package org.praktyki.core.practice;

/**
 * What came of undoing an import for one practice that it wrote.
 *
 * @param id the practice
 * @param title what it is called; empty where it cannot be seen
 * @param outcome what came of it
 */
public record ReversedPractice(PracticeId id, String title, Outcome outcome) {

    /** What can come of undoing an import of a practice. */
    public enum Outcome {
        /** The import had made it; it is withdrawn. */
        WITHDRAWN,
        /** The import had changed it; it is again as it was before. */
        RESTORED,
        /** Someone changed it since the import; it is left as it is. */
        OVERTAKEN,
        /** The import was undone here before. */
        ALREADY_UNDONE,
        /** The actor may not. */
        DENIED,
        /** There is no such practice, or the actor may not see it. */
        GONE,
        /** Something went wrong that has nothing to do with the practice; the log says what. */
        FAILED
    }

    /** Whether nothing of the import is left. */
    public boolean isUndone() {
        return outcome == Outcome.WITHDRAWN || outcome == Outcome.RESTORED || outcome == Outcome.ALREADY_UNDONE;
    }
}
