package org.praktyki.core.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;

/**
 * A letter to be sent.
 *
 * @param occasion what it is sent for, such as {@code replication 4f…: asked}: of the same occasion one letter is sent, however often
 *     it is asked for. Names no person
 * @param to whom it goes to
 * @param subject one line
 * @param text what it says, in plain text; lines end with {@code \n}
 * @param html the same with structure, for mail programs that show it; absent where the plain text is enough
 * @param link the one address in it that matters, so that it can be handed over where no mail goes
 * @param language a tag of BCP 47
 * @param about what it is about
 */
public record Mail(
        String occasion,
        EmailAddress to,
        String subject,
        String text,
        Optional<RichText> html,
        Optional<URI> link,
        String language,
        Subject about) {

    /** How many characters an occasion may have. */
    public static final int MAX_OCCASION = 200;

    /** How many characters a subject may have. */
    public static final int MAX_SUBJECT = 200;

    /** How many characters a text may have. */
    public static final int MAX_TEXT = 50_000;

    private static final int MAX_LINK = 2000;
    private static final int MAX_LANGUAGE = 35;

    /** All that breaks a line or cannot be seen: a subject becomes a header, and there none of it may stand. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    /** Puts the subject on one line, and refuses what is missing or too long. */
    public Mail {
        subject = BREAKS.matcher(subject).replaceAll(" ").strip();
        text = text.replaceAll("\\r\\n?", "\n").strip();
        html = html.filter(rich -> !rich.isEmpty());
        check("occasion", occasion, MAX_OCCASION);
        check("subject", subject, MAX_SUBJECT);
        check("text", text, MAX_TEXT);
        check("language", language, MAX_LANGUAGE);
        link.ifPresent(Mail::check);
    }

    /** A letter in plain text alone. */
    public Mail(String occasion, EmailAddress to, String subject, String text, String language, Subject about) {
        this(occasion, to, subject, text, Optional.empty(), Optional.empty(), language, about);
    }

    private static void check(String what, String value, int most) {
        if (value.isBlank() || value.length() > most) {
            throw new IllegalArgumentException("The " + what + " of a letter has 1 to " + most + " characters");
        }
    }

    private static void check(URI link) {
        String scheme = String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("The link of a letter is a web address");
        }
        check("link", link.toString(), MAX_LINK);
    }

    /** The same letter with structure. */
    public Mail withHtml(RichText value) {
        return new Mail(occasion, to, subject, text, Optional.of(value), link, language, about);
    }

    /** The same letter with an address that can be handed over. */
    public Mail withLink(URI value) {
        return new Mail(occasion, to, subject, text, html, Optional.of(value), language, about);
    }

    /** Says nothing of what it holds, lest it come into a log. */
    @Override
    public String toString() {
        return "a letter";
    }
}
