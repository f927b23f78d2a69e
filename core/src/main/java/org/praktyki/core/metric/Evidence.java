package org.praktyki.core.metric;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What shows an outcome, with the computation laid open.
 *
 * @param grade how well it is shown
 * @param checks each rule, and whether it holds
 * @param effect what has changed; absent where nothing can be computed
 * @param group the comparable units that were looked for; absent where there was nothing to compare
 * @param notes what to mind
 */
public record Evidence(
        EvidenceGrade grade,
        List<Check> checks,
        Optional<Effect> effect,
        Optional<ComparisonGroup> group,
        Set<EvidenceNote> notes) {

    /** Copies the collections. */
    public Evidence {
        checks = List.copyOf(checks);
        Set<EvidenceNote> inOrder = EnumSet.noneOf(EvidenceNote.class);
        inOrder.addAll(notes);
        notes = Collections.unmodifiableSet(inOrder);
    }
}
