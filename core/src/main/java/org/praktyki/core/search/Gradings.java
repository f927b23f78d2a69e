package org.praktyki.core.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.change.Change;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.metric.Grades;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

/** Says how well it is shown that practices have changed something. */
public interface Gradings {

    /** In which nothing is said of anything. */
    Gradings NONE = new Gradings() {
        @Override
        public void catchUp() {}

        @Override
        public Optional<EvidenceGrade> of(Practice live) {
            return Optional.empty();
        }

        @Override
        public Set<PracticeId> concernedBy(List<Change> changes) {
            return Set.of();
        }
    };

    /** What the figures of an installation show. */
    static Gradings of(Grades grades) {
        return new Gradings() {
            @Override
            public void catchUp() {
                grades.catchUp();
            }

            @Override
            public Optional<EvidenceGrade> of(Practice live) {
                return grades.of(live);
            }

            @Override
            public Set<PracticeId> concernedBy(List<Change> changes) {
                return grades.concernedBy(changes);
            }
        };
    }

    /** Takes in what has changed until now. */
    void catchUp();

    /**
     * The best grade of a practice.
     *
     * @param live as everyone may see it
     */
    Optional<EvidenceGrade> of(Practice live);

    /** The practices of which something else may be said after changes. */
    Set<PracticeId> concernedBy(List<Change> changes);
}
