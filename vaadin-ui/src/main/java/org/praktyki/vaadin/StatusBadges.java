package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;

/** Where a practice stands, in words on a coloured ground; also that the public sees an earlier version, or will see it when. */
final class StatusBadges extends Composite<Div> {

    StatusBadges(Texts texts, Practice practice) {
        getContent().addClassName("badges");
        add(texts.status(practice.status()), colour(practice.status()));
        if (practice.isLive() && !practice.isPublic()) {
            add(texts.get("badge.revision"), "badge-public");
        }
        practice.life()
                .publishAt()
                .ifPresent(at -> add(texts.get("badge.scheduled", texts.moment(at)), "badge-waiting"));
    }

    private void add(String text, String colour) {
        Span badge = new Span(text);
        badge.addClassNames("badge", colour);
        getContent().add(badge);
    }

    private static String colour(PracticeStatus status) {
        return switch (status) {
            case DRAFT -> "badge-draft";
            case SUBMITTED, IN_REVIEW -> "badge-waiting";
            case RETURNED -> "badge-returned";
            case PUBLISHED -> "badge-public";
            case ARCHIVED, WITHDRAWN -> "badge-past";
        };
    }
}
