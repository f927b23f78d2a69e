package org.praktyki.core.replication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;

/**
 * What grew out of a practice: who took it over, who took over what they made of it, and so on. Where practices were taken over in a
 * circle, each is followed once.
 *
 * @param branches confirmed ones first, each the earlier the longer ago it was claimed
 * @param complete whether that is all there is
 */
public record Lineage(List<Branch> branches, boolean complete) {

    /** How many steps from the practice are followed. */
    public static final int DEPTH = 5;

    /** How many branches a lineage has at most. */
    public static final int MOST = 200;

    /**
     * One who took a practice over.
     *
     * @param replication that everyone may see
     * @param practice their own, as everyone may see it
     * @param branches who took that over
     */
    public record Branch(Replication replication, Optional<Practice> practice, List<Branch> branches) {

        /** Copies the branches. */
        public Branch {
            branches = List.copyOf(branches);
        }
    }

    /** Copies the branches. */
    public Lineage {
        branches = List.copyOf(branches);
    }

    static Lineage of(PracticeId root, Function<PracticeId, List<Replication>> replications, Practices practices) {
        Growth growth = new Growth(replications);
        growth.from(root);
        Map<PracticeId, Practice> known =
                practices.published(growth.own()).stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        return new Lineage(growth.branches(root, known), growth.complete);
    }

    /** Follows practices step by step, so that one which is reached in two ways stands where the way is shorter. */
    private static final class Growth {

        private final Function<PracticeId, List<Replication>> replications;
        private final Map<PracticeId, List<Replication>> taken = new LinkedHashMap<>();
        /** The one replication below which a practice is followed. */
        private final Set<ReplicationId> followed = new HashSet<>();

        private boolean complete = true;

        Growth(Function<PracticeId, List<Replication>> replications) {
            this.replications = replications;
        }

        private record Step(PracticeId practice, int depth) {}

        void from(PracticeId root) {
            Set<PracticeId> reached = new HashSet<>(Set.of(root));
            Queue<Step> ahead = new ArrayDeque<>(List.of(new Step(root, 1)));
            int room = MOST;
            for (Step step = ahead.poll(); step != null; step = ahead.poll()) {
                List<Replication> all = replications.apply(step.practice());
                List<Replication> some = all.subList(0, Math.min(room, all.size()));
                complete &= some.size() == all.size();
                room -= some.size();
                taken.put(step.practice(), some);
                for (Replication replication : some) {
                    Optional<PracticeId> next = replication.adoption().ownPractice();
                    if (next.isPresent() && reached.add(next.get())) {
                        followed.add(replication.id());
                        grow(ahead, new Step(next.get(), step.depth() + 1));
                    }
                }
            }
        }

        private void grow(Queue<Step> ahead, Step step) {
            if (step.depth() <= DEPTH) {
                ahead.add(step);
            } else {
                complete &= replications.apply(step.practice()).isEmpty();
            }
        }

        Set<PracticeId> own() {
            return taken.values().stream()
                    .flatMap(List::stream)
                    .flatMap(replication -> replication.adoption().ownPractice().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        List<Branch> branches(PracticeId practice, Map<PracticeId, Practice> known) {
            List<Branch> branches = new ArrayList<>();
            for (Replication replication : taken.getOrDefault(practice, List.of())) {
                Optional<Practice> own = replication.adoption().ownPractice().map(known::get);
                // what is not before the public leads nowhere
                List<Branch> further = own.filter(next -> followed.contains(replication.id()))
                        .map(next -> branches(next.id(), known))
                        .orElse(List.of());
                branches.add(new Branch(replication, own, further));
            }
            return branches;
        }
    }
}
