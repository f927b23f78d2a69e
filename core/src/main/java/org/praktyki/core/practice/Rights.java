package org.praktyki.core.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Permission;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** What an actor may do to a practice, by whose it is and where in the topic tree it stands. */
record Rights(Actor actor, CategoryTree tree) {

    boolean may(Permission permission, Practice practice) {
        return actor.may(permission, isOwn(practice), topics(practice));
    }

    /** Demands a permission for a practice. */
    void require(Permission permission, Practice practice) {
        actor.require(permission, isOwn(practice), topics(practice));
    }

    /**
     * Demands what it takes to change the content of a practice: what was handed in is changed only by those who judge it.
     *
     * @throws DeniedException where the actor may not
     */
    void requireEditing(Practice practice) {
        require(Permission.EDIT_PRACTICES, practice);
        if (isBeingJudged(practice)) {
            require(Permission.REVIEW_PRACTICES, practice);
        }
    }

    /** Whether {@link #requireEditing} would let the actor through. */
    boolean mayEdit(Practice practice) {
        return may(Permission.EDIT_PRACTICES, practice)
                && (!isBeingJudged(practice) || may(Permission.REVIEW_PRACTICES, practice));
    }

    private static boolean isBeingJudged(Practice practice) {
        return practice.status() == PracticeStatus.SUBMITTED || practice.status() == PracticeStatus.IN_REVIEW;
    }

    /** The filter, narrowed to what the actor may see. */
    PracticeFilter narrow(PracticeFilter filter) {
        return filter.withAccess(access(Permission.READ_UNPUBLISHED));
    }

    /** To which practices the actor may do this. */
    PracticeFilter.Access access(Permission permission) {
        if (actor.mayToAll(permission)) {
            return PracticeFilter.Access.TO_ALL;
        }
        Set<Slug> topics = new LinkedHashSet<>();
        if (actor.mayToOthers(permission)) {
            actor.sections().forEach(code -> topics.addAll(tree.subtree(code)));
        }
        return new PracticeFilter.Access(Optional.of(actor.name()), topics);
    }

    /** A practice that was never saved is whoever's who is entering it. */
    private boolean isOwn(Practice practice) {
        return practice.version() == 0 || practice.life().author().equals(Optional.of(actor.name()));
    }

    private List<Slug> topics(Practice practice) {
        return practice.category().map(tree::path).orElse(List.of()).stream()
                .map(Category::code)
                .toList();
    }
}
