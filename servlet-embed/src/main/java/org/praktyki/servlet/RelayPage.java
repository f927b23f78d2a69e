package org.praktyki.servlet;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.message.Addressee;
import org.praktyki.core.message.Letter;
import org.praktyki.core.message.Message;
import org.praktyki.core.text.InLanguage;

/** A page on the way of a message to a contact. */
sealed interface RelayPage {

    /** In days. */
    long SHORTEST_MONTH = 28;

    /** What the message is about, and to whom it goes. */
    About about();

    /** The name of its template. */
    String template();

    /** Where it stands below the language's prefix. */
    String path();

    /**
     * What the message is about, and to whom it goes.
     *
     * @param heading what the practice is called
     * @param address of its page
     * @param to the office or what the person does there; absent where nothing can be said
     */
    record About(InLanguage<String> heading, String address, Optional<InLanguage<String>> to) {

        String title() {
            return heading.value();
        }

        private static About of(Addressee addressee, Visit visit) {
            String language = addressee.practice().language();
            return new About(
                    Typography.set(addressee.practice().title(visit.language().tag())),
                    visit.links().practice(addressee.practice().slug()),
                    addressee.name().map(name -> new InLanguage<>(language, Typography.text(name, language))));
        }
    }

    /** That the message was sent. */
    record Sent(About about, String path) implements RelayPage {
        @Override
        public String template() {
            return "sent";
        }
    }

    /**
     * The form.
     *
     * @param action where it is sent
     * @param ticket says when it was given out
     * @param fields of one line each
     * @param text the message
     * @param kept how long messages are kept
     * @param notice why it was not sent, where nothing is wrong with what was typed
     */
    record Form(
            About about,
            String path,
            String action,
            String ticket,
            List<Field> fields,
            Field text,
            String kept,
            Optional<String> notice)
            implements RelayPage {

        @Override
        public String template() {
            return "relay";
        }

        /** Those that something is wrong with, in their order. */
        List<Field> problems() {
            return Stream.concat(fields.stream(), Stream.of(text))
                    .filter(field -> field.problem().isPresent())
                    .toList();
        }

        boolean isRefused() {
            return notice.isPresent() || !problems().isEmpty();
        }

        /** The same form with what is wrong, by the names of the fields. */
        Form refused(Map<String, String> problems, Optional<String> why) {
            return new Form(
                    about,
                    path,
                    action,
                    ticket,
                    fields.stream().map(field -> field.refused(problems)).toList(),
                    text.refused(problems),
                    kept,
                    why);
        }
    }

    /**
     * A field of the form.
     *
     * @param name as it is sent
     * @param label what it is for
     * @param hint more about that; empty for none
     * @param type of HTML's {@code input}
     * @param autocomplete what browsers may fill in
     * @param required whether it cannot be left empty
     * @param value what was typed
     * @param problem what is wrong with that
     */
    record Field(
            String name,
            String label,
            String hint,
            String type,
            String autocomplete,
            boolean required,
            String value,
            Optional<String> problem) {

        String id() {
            return "relay-" + name;
        }

        /** What describes it, by the names of elements; absent for nothing. */
        Optional<String> describedBy() {
            String described = (problem.isPresent() ? id() + "-problem " : "") + (hint.isEmpty() ? "" : id() + "-hint");
            return Optional.of(described.strip()).filter(ids -> !ids.isEmpty());
        }

        private Field refused(Map<String, String> problems) {
            return new Field(
                    name, label, hint, type, autocomplete, required, value, Optional.ofNullable(problems.get(name)));
        }
    }

    /** The page that says that a message was sent. */
    static RelayPage sent(Addressee addressee, Visit visit) {
        return new Sent(About.of(addressee, visit), path(addressee) + "/sent");
    }

    /** The form with what was typed. */
    static Form form(Addressee addressee, Visit visit, Letter letter, String ticket, Period kept) {
        Texts texts = visit.texts();
        return new Form(
                About.of(addressee, visit),
                path(addressee),
                visit.links().page(path(addressee)),
                ticket,
                List.of(
                        field(texts, "name", "text", "name", true, letter.name()),
                        field(texts, "email", "email", "email", true, letter.email()),
                        field(texts, "office", "text", "organization", false, letter.office())),
                field(texts, "text", "", "off", true, letter.text()),
                texts.count("relay.months", months(kept)),
                Optional.empty());
    }

    private static Field field(
            Texts texts, String name, String type, String autocomplete, boolean required, String value) {
        String key = "relay.field." + name;
        String hint = texts.say(key + ".hint", texts.number(Message.MAX_TEXT));
        return new Field(name, texts.say(key), hint, type, autocomplete, required, value, Optional.empty());
    }

    private static String path(Addressee addressee) {
        return Links.contactPath(addressee.practice().slug(), addressee.contact());
    }

    /** Whole months, of days the shortest ones: it is said that messages are kept no longer. */
    private static long months(Period kept) {
        return kept.toTotalMonths() + Math.ceilDiv(kept.get(ChronoUnit.DAYS), SHORTEST_MONTH);
    }
}
