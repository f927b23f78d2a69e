package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/** What is found while a record is read, by what follows from it. */
final class Notes {

    private final List<Finding> refusals = new ArrayList<>();
    private final Set<Finding> literals = new LinkedHashSet<>();
    private final List<Finding> remarks = new ArrayList<>();

    /** The record cannot be taken. */
    void refuse(String field, String value, Problem problem) {
        refusals.add(new Finding(field, value, problem));
    }

    /** The value is kept as it stands, beside the practice. */
    void literal(String field, String value, Problem problem) {
        literals.add(new Finding(field, value, problem));
    }

    /** Whoever imports the record is told. */
    void remark(String field, String value, Problem problem) {
        remarks.add(new Finding(field, value, problem));
    }

    /** Takes over what was found in a part of the record. */
    void add(String path, Notes part) {
        part.refusals.forEach(finding -> refuse(path + finding.field(), finding.value(), finding.problem()));
        part.remarks.forEach(finding -> remark(path + finding.field(), finding.value(), finding.problem()));
    }

    List<Finding> literals() {
        return List.copyOf(literals);
    }

    List<Finding> remarks() {
        return List.copyOf(remarks);
    }

    /** Throws all that stands against the record. */
    void demand() {
        if (!refusals.isEmpty()) {
            throw new InvalidException(refusals);
        }
    }
}
