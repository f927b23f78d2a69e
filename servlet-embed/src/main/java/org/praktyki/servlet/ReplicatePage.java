package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.ClaimForm;

/** A page on the way of a claim that a practice was taken over. */
sealed interface ReplicatePage {

    /** The practice that was. */
    RelayPage.About about();

    /** The name of its template. */
    String template();

    /**
     * That a letter is on its way to the claimant.
     *
     * @param about the practice
     */
    record Sent(RelayPage.About about) implements ReplicatePage {
        @Override
        public String template() {
            return "replicateSent";
        }
    }

    /**
     * The form.
     *
     * @param about the practice
     * @param action where it is sent
     * @param ticket says when it was given out
     * @param fields in their order; those without a type have several lines
     * @param notice why it was not taken, where nothing is wrong with what was typed
     */
    record Form(
            RelayPage.About about, String action, String ticket, List<RelayPage.Field> fields, Optional<String> notice)
            implements ReplicatePage {

        @Override
        public String template() {
            return "replicate";
        }

        /** Those that something is wrong with, in their order. */
        List<RelayPage.Field> problems() {
            return fields.stream().filter(field -> field.problem().isPresent()).toList();
        }

        boolean isRefused() {
            return notice.isPresent() || !problems().isEmpty();
        }
    }

    /** The page that says that a letter is on its way. */
    static ReplicatePage sent(Practice practice, Visit visit) {
        return new Sent(about(practice, visit));
    }

    /**
     * The form with what was typed.
     *
     * @param problems what is wrong with it, by the names of the fields
     */
    static ReplicatePage form(
            Practice practice,
            Visit visit,
            ClaimForm typed,
            String ticket,
            Map<String, String> problems,
            Optional<String> notice) {
        Fields fields = new Fields(visit.texts(), problems);
        return new Form(
                about(practice, visit),
                visit.links().replicate(practice.slug()),
                ticket,
                List.of(
                        fields.of("taker", "text", "organization", true, typed.taker()),
                        fields.of("adaptation", "", "off", false, typed.adaptation()),
                        fields.of("results", "", "off", false, typed.results()),
                        fields.of("ownPractice", "text", "off", false, typed.ownPractice()),
                        fields.of("name", "text", "name", true, typed.name()),
                        fields.of("email", "email", "email", true, typed.email())),
                notice);
    }

    private static RelayPage.About about(Practice practice, Visit visit) {
        return new RelayPage.About(
                Typography.set(practice.title(visit.language().tag())),
                visit.links().practice(practice.slug()),
                Optional.empty());
    }

    /** Fields in a language, with what is wrong. */
    record Fields(Texts texts, Map<String, String> problems) {

        private RelayPage.Field of(String name, String type, String autocomplete, boolean required, String value) {
            String key = "replicate.field." + name;
            return new RelayPage.Field(
                    name,
                    texts.say(key),
                    texts.say(key + ".hint", texts.number(Adoption.MAX_TEXT)),
                    type,
                    autocomplete,
                    required,
                    value,
                    Optional.ofNullable(problems.get(name)));
        }
    }
}
