package org.praktyki.core.practice;

import static org.praktyki.core.practice.PracticeStatus.ARCHIVED;
import static org.praktyki.core.practice.PracticeStatus.DRAFT;
import static org.praktyki.core.practice.PracticeStatus.IN_REVIEW;
import static org.praktyki.core.practice.PracticeStatus.PUBLISHED;
import static org.praktyki.core.practice.PracticeStatus.RETURNED;
import static org.praktyki.core.practice.PracticeStatus.SUBMITTED;
import static org.praktyki.core.practice.PracticeStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;

/**
 * The steps in the life of a practice: the one table of what follows what, who may take it, and whether a reason has to be given.
 * Review has two levels: an editor accepts what an author hands in, a reviewer publishes it.
 */
public enum Step {
    /** The author hands it in. */
    SUBMIT(EnumSet.of(DRAFT, RETURNED), SUBMITTED, Permission.EDIT_PRACTICES, false, Deed.Action.SUBMITTED),
    /** The author takes it back, to go on writing. */
    TAKE_BACK(EnumSet.of(SUBMITTED), DRAFT, Permission.EDIT_PRACTICES, false, Deed.Action.TAKEN_BACK),
    /** An editor finds it complete. */
    ACCEPT(EnumSet.of(SUBMITTED), IN_REVIEW, Permission.REVIEW_PRACTICES, false, Deed.Action.ACCEPTED),
    /** An editor or a reviewer gives it back to its author. */
    RETURN(EnumSet.of(SUBMITTED, IN_REVIEW), RETURNED, Permission.REVIEW_PRACTICES, true, Deed.Action.RETURNED),
    /** A reviewer puts it before the public, or an archived one back in its place. */
    PUBLISH(EnumSet.of(IN_REVIEW, ARCHIVED), PUBLISHED, Permission.PUBLISH_PRACTICES, false, Deed.Action.PUBLISHED),
    /** Someone who answers for it alone does so without a review. */
    PUBLISH_AT_ONCE(
            EnumSet.of(DRAFT, SUBMITTED, RETURNED),
            PUBLISHED,
            Permission.PUBLISH_UNREVIEWED,
            false,
            Deed.Action.PUBLISHED),
    /** It begins to be changed while the public goes on seeing it as it is. */
    REVISE(EnumSet.of(PUBLISHED, ARCHIVED), DRAFT, Permission.EDIT_PRACTICES, false, Deed.Action.SAVED),
    /** It stays before the public, with a notice that it is no longer kept up. */
    ARCHIVE(EnumSet.of(PUBLISHED), ARCHIVED, Permission.PUBLISH_PRACTICES, true, Deed.Action.ARCHIVED),
    /** It is taken from the public, whatever is being worked on. */
    WITHDRAW(
            EnumSet.complementOf(EnumSet.of(WITHDRAWN)),
            WITHDRAWN,
            Permission.PUBLISH_PRACTICES,
            true,
            Deed.Action.WITHDRAWN),
    /** What was withdrawn becomes a draft again. */
    REOPEN(EnumSet.of(WITHDRAWN), DRAFT, Permission.PUBLISH_PRACTICES, false, Deed.Action.REOPENED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<PracticeStatus> from;

    private final PracticeStatus to;
    private final Permission permission;
    private final boolean needsReason;
    private final Deed.Action action;

    Step(Set<PracticeStatus> from, PracticeStatus to, Permission permission, boolean needsReason, Deed.Action action) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.permission = permission;
        this.needsReason = needsReason;
        this.action = action;
    }

    /** The step that leads from one status to another. */
    public static Optional<Step> between(PracticeStatus from, PracticeStatus to) {
        return Arrays.stream(values())
                .filter(step -> step.from.contains(from) && step.to == to)
                .findFirst();
    }

    /** The steps that can be taken from a status, in the order of this table. */
    public static List<Step> after(PracticeStatus status) {
        return Arrays.stream(values())
                .filter(step -> step.from.contains(status))
                .toList();
    }

    /** The statuses in which it can be taken. */
    public Set<PracticeStatus> from() {
        return from;
    }

    /** Where it leads. */
    public PracticeStatus to() {
        return to;
    }

    /** What it takes to take it. */
    public Permission permission() {
        return permission;
    }

    /** Whether a reason has to be given, for the author or the public to read. */
    public boolean needsReason() {
        return needsReason;
    }

    /** What the history and the audit call it. */
    public Deed.Action action() {
        return action;
    }
}
