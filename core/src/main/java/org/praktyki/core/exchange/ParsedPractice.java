package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/**
 * What a reader made of a record that is a whole practice. Whatever of its identity the record does not say is absent.
 *
 * @param id its identity
 * @param slug its place in addresses
 * @param sourceKey what names it in the source it came from
 * @param version the version that the record shows
 * @param title its title
 * @param topics names of its section and subsection
 * @param content the rest
 */
public record ParsedPractice(
        Optional<PracticeId> id,
        Optional<Slug> slug,
        Optional<String> sourceKey,
        Optional<Long> version,
        String title,
        List<String> topics,
        Content content) {

    /** Copies the list. */
    public ParsedPractice {
        topics = List.copyOf(topics);
    }

    /** What a record says of a practice, to be put on what is known of it. */
    @FunctionalInterface
    public interface Content {

        /**
         * The practice with what the record says.
         *
         * @param stored the practice as it is here; empty where it is new. A record that is complete does not look at it, one
         *     that has only some fields leaves the others as they are
         * @throws org.praktyki.core.finding.InvalidException where it can be no practice
         */
        Reading onto(Optional<Practice> stored);
    }

    /**
     * A practice as a record makes it.
     *
     * @param practice itself, with what could not be read among its findings
     * @param live the version that the public sees, where that is an earlier one
     * @param remarks what else is to be said to whoever imports it, such as fields that no practice has
     */
    public record Reading(Practice practice, Optional<Practice> live, List<Finding> remarks) {

        /** Copies the list. */
        public Reading {
            remarks = List.copyOf(remarks);
        }
    }
}
