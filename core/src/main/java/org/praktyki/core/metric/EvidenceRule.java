package org.praktyki.core.metric;

/** What a grade of evidence takes: at least so many of something. */
public enum EvidenceRule {
    /** Values recorded of the time after, and a result that is stated with a source. */
    RESULT(EvidenceGrade.C, 1),
    /** Values recorded before that have a counterpart after, or a baseline and a later result that are stated with a source. */
    BEFORE_AND_AFTER(EvidenceGrade.B, 1),
    /** Values before in the unit's own series. */
    SERIES_BEFORE(EvidenceGrade.A, 2),
    /** Values after in the unit's own series. */
    SERIES_AFTER(EvidenceGrade.A, 2),
    /** Comparable units with two values before and two after for periods for which the unit has them too. */
    COMPARABLE_UNITS(EvidenceGrade.A, 5);

    private final EvidenceGrade grade;
    private final int needed;

    EvidenceRule(EvidenceGrade grade, int needed) {
        this.grade = grade;
        this.needed = needed;
    }

    /** For which grade, and all better ones, it has to hold. */
    public EvidenceGrade grade() {
        return grade;
    }

    /** How many it takes. */
    public int needed() {
        return needed;
    }
}
