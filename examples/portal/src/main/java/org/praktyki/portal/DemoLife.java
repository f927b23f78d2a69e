package org.praktyki.portal;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Step;
import org.praktyki.core.text.RichText;

/**
 * What happens to a practice of the demonstration after it was entered.
 *
 * @param actor who does it
 * @param id to which one
 */
record DemoLife(Practices practices, Actor actor, PracticeId id) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    /** It is approved, and waits for its day. */
    void schedule(int days) {
        take(Step.SUBMIT);
        take(Step.ACCEPT);
        practices.schedule(
                actor,
                now(),
                practices.today().plusDays(days).atTime(MORNING).atZone(ZONE).toInstant());
    }

    /** Another one, entered before it, has replaced it. */
    void archive(String reason, String successor) {
        Practice heir = practices
                .list(actor, PracticeFilter.ALL.withText(successor), 0, 1)
                .getFirst();
        practices.archive(actor, now(), reason, Optional.of(heir.id()));
    }

    /** Someone works on its next version, which the public does not see. */
    void revise(RichText summary) {
        take(Step.REVISE);
        practices.save(actor, now().toBuilder().summary(summary).build());
    }

    private void take(Step step) {
        practices.take(actor, now(), step, Optional.empty());
    }

    private Practice now() {
        return practices.find(actor, id).orElseThrow();
    }
}
