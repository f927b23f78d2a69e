package org.praktyki.core.search;

import java.util.List;
import java.util.Set;
import org.praktyki.core.partner.Directories;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.PracticeId;

/** Says who has a part in which practice. */
public interface Participations {

    /** In which nobody has a part in anything. */
    Participations NONE = new Participations() {
        @Override
        public void catchUp() {}

        @Override
        public List<Participant> in(PracticeId practice) {
            return List.of();
        }

        @Override
        public Set<PracticeId> naming(Set<PartnerId> entries) {
            return Set.of();
        }
    };

    /** What the directories of an installation say. */
    static Participations of(Directories directories) {
        return new ListedParticipations(directories);
    }

    /** Takes in what has changed until now. */
    void catchUp();

    /** Who has a part in a practice, as everyone may see it; each partner once. */
    List<Participant> in(PracticeId practice);

    /** The practices of which something else may be said where any of these entries has changed. */
    Set<PracticeId> naming(Set<PartnerId> entries);
}
