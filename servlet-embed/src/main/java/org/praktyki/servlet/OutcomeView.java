package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.servlet.PartnerView.Link;

/**
 * What a practice has changed, and how well that is shown.
 *
 * @param id of it, within the page
 * @param description in words
 * @param grade how well it is shown
 * @param label what the grade is called
 * @param explanation what the grade takes
 * @param indicator by what it is measured, and where its figures are
 * @param facts what is stated: the time before, what was to be reached, what was
 * @param method how it was measured
 * @param sources where what is stated can be read, files of the practice among them
 * @param chart the figures, from before to after
 * @param computation how the grade comes about
 */
record OutcomeView(
        String id,
        Prose description,
        EvidenceGrade grade,
        String label,
        String explanation,
        Optional<Link> indicator,
        List<Fact> facts,
        Prose method,
        List<Value> sources,
        Optional<Drawn> chart,
        Computation computation) {

    /** Something that is stated, or computed. */
    record Fact(String label, String value) {}

    /**
     * How the grade comes about.
     *
     * @param checks each rule, and whether it holds
     * @param effect what has changed; empty where nothing can be computed
     * @param verdict whether that is for the better; may be empty
     * @param notes what to mind
     * @param contrasts how comparable units have changed; empty where there are too few
     * @param method how they were found; empty where none were looked for
     */
    record Computation(
            List<Rule> checks,
            List<Fact> effect,
            String verdict,
            List<String> notes,
            List<Contrasted> contrasts,
            String method) {}

    /** A rule with how many of what it takes and there are. */
    record Rule(EvidenceGrade grade, String sentence, boolean fulfilled) {}

    /** A unit that is compared with, and how it has changed. */
    record Contrasted(String unit, String before, String after, String change, String difference) {}
}
