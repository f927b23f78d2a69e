package org.praktyki.core.partner;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Slug;

/**
 * A public task that organisations carry out for a public body (zadanie publiczne).
 *
 * @param title what it is called
 * @param commissionedBy the public body that commissions it
 * @param term from when until when
 * @param budget in zlotys, with at most two decimals
 * @param territory where
 * @param topic code of what it is about
 * @param carriers who carries it out; nobody in particular where all members do
 */
public record PublicTask(
        String title,
        Optional<PartnerId> commissionedBy,
        Term term,
        Optional<BigDecimal> budget,
        Optional<Teryt> territory,
        Optional<Slug> topic,
        Set<PartnerId> carriers) {

    private static final int GROSZ = 2;

    /** Trims the title; refuses one that is empty or too long, and a budget below nothing or finer than a grosz. */
    public PublicTask {
        title = Name.oneLine(title);
        carriers = Set.copyOf(carriers);
        if (title.isEmpty()) {
            throw new InvalidValueException(title, Problem.REQUIRED);
        }
        if (title.length() > Name.MAX_LENGTH) {
            throw new InvalidValueException(title, Problem.TOO_LONG);
        }
        budget = budget.map(amount -> zlotys(amount));
    }

    private static BigDecimal zlotys(BigDecimal amount) {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > GROSZ) {
            throw new InvalidValueException(amount.toPlainString(), Problem.NOT_A_NUMBER);
        }
        return amount.setScale(GROSZ);
    }

    /** Whether another task is about the same topic in the same place at a time when both run. */
    boolean coincides(PublicTask other) {
        return topic.isPresent()
                && topic.equals(other.topic)
                && territory.isPresent()
                && other.territory.isPresent()
                && (isIn(territory.get(), other.territory.get()) || isIn(other.territory.get(), territory.get()))
                && term.overlaps(other.term);
    }

    private static boolean isIn(Teryt unit, Teryt around) {
        return unit.equals(around)
                || unit.parent().filter(above -> isIn(above, around)).isPresent();
    }
}
