package org.praktyki.core.replication;

import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.EmailAddress;

/**
 * Writes the letters about a claim. What strangers have typed is in none that goes to an address which they alone have named: else the form
 * would be a way to send anything to anyone.
 */
final class ClaimLetters {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final String installation;

    /**
     * Writes in the name of an installation.
     *
     * @param installation what it is called
     */
    ClaimLetters(String installation) {
        this.installation = installation;
    }

    /** Asks whoever has this address whether they made a claim. */
    Mail vouch(Replication replication, Claimant claimant, Practice practice, URI link, Instant until) {
        Words words = new Words(claimant.language());
        return mail(
                replication,
                "vouch",
                claimant.email(),
                words,
                List.of(practice.title(words.tag()).value()),
                link,
                until);
    }

    /** Asks the source whether a claim is right. */
    Mail ask(Replication replication, int number, EmailAddress to, Practice practice, URI link, Instant until) {
        Words words = new Words(practice.language());
        return mail(
                replication,
                "ask " + number,
                to,
                words,
                List.of(
                        practice.title(words.tag()).value(),
                        replication.adoption().taker().name()),
                link,
                until);
    }

    /** Tells the claimant what the source said. */
    Mail answered(Replication replication, Claimant claimant, Answer answer, Practice practice, Optional<URI> page) {
        Words words = new Words(claimant.language());
        String key = answer.confirmed() ? "letter.confirmed" : "letter.declined";
        String title = practice.title(words.tag()).value();
        String note = answer.note()
                .map(text -> words.say("letter.note", text) + "\n\n")
                .orElse("");
        String text = words.say(key, title, replication.adoption().taker().name()) + "\n\n" + note
                + page.map(address -> address + "\n\n").orElse("") + words.say("letter.sign", installation);
        Mail mail = new Mail(
                occasion(replication, "answered " + replication.version()),
                claimant.email(),
                subject(words.say(key + ".subject", title)),
                text,
                words.tag(),
                about(replication));
        return page.map(mail::withLink).orElse(mail);
    }

    private Mail mail(
            Replication replication,
            String event,
            EmailAddress to,
            Words words,
            List<String> values,
            URI link,
            Instant until) {
        String key = "letter." + event.split(" ", 2)[0];
        String text = words.say(key, values.toArray()) + "\n\n" + link + "\n\n"
                + words.say(key + ".until", words.day(until)) + "\n\n" + words.say("letter.sign", installation);
        return new Mail(
                        occasion(replication, event),
                        to,
                        subject(words.say(key + ".subject", values.toArray())),
                        text,
                        words.tag(),
                        about(replication))
                .withLink(link);
    }

    private static String occasion(Replication replication, String event) {
        return "replication " + replication.id() + ": " + event;
    }

    private static Subject about(Replication replication) {
        return new Subject(Subject.Kind.REPLICATION, replication.id().toString(), replication.version());
    }

    private static String subject(String text) {
        return text.length() <= Mail.MAX_SUBJECT ? text : text.substring(0, Mail.MAX_SUBJECT - 1) + "…";
    }

    /** In Polish, unless English is asked for. */
    private record Words(String tag, Locale locale) {

        Words(String language) {
            this(
                    language.startsWith("en") ? "en" : "pl",
                    language.startsWith("en") ? Locale.ENGLISH : Locale.forLanguageTag("pl"));
        }

        String say(String key, Object... values) {
            return new MessageFormat(ReplicationStatus.words(locale).getString(key), locale).format(values);
        }

        String day(Instant until) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(LocalDate.ofInstant(until, ZONE));
        }
    }
}
