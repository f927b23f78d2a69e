package org.praktyki.core.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.TypedText;

/**
 * What someone who took a practice over has typed into the form, before anything is known of it.
 *
 * @param taker the town, office or organisation that did
 * @param name of the claimant
 * @param email of the claimant
 * @param adaptation what they did differently; empty for nothing said
 * @param results what came of it; empty for nothing said
 * @param ownPractice address of the page here that tells of it; empty for none
 */
public record ClaimForm(
        String taker, String name, String email, String adaptation, String results, String ownPractice) {

    /** A form that nobody has filled in. */
    public static final ClaimForm EMPTY = new ClaimForm("", "", "", "", "", "");

    private static final int MAX_ADDRESS = 2000;
    private static final Pattern PRACTICE = Pattern.compile("(?:\\S*/practices/)?(?<slug>[a-z0-9-]+)(?:[/?#]\\S*)?");

    /** Takes out what cannot be seen; the fields of one line become one line. */
    public ClaimForm {
        taker = TypedText.line(taker);
        name = TypedText.line(name);
        email = TypedText.line(email);
        adaptation = TypedText.lines(adaptation);
        results = TypedText.lines(results);
        ownPractice = TypedText.line(ownPractice);
    }

    /** Everything that stands against it by itself, in the order of the fields. Values are not repeated: nobody is to log them. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        check("taker", taker, true, Taker.MAX_NAME, findings);
        check("name", name, true, Claimant.MAX_NAME, findings);
        if (email.isEmpty()) {
            findings.add(new Finding("email", "", Problem.REQUIRED));
        } else if (address().isEmpty()) {
            findings.add(new Finding("email", "", Problem.NOT_AN_EMAIL));
        }
        check("adaptation", adaptation, false, Adoption.MAX_TEXT, findings);
        check("results", results, false, Adoption.MAX_TEXT, findings);
        if (!ownPractice.isEmpty() && slug().isEmpty()) {
            findings.add(new Finding("ownPractice", "", Problem.NO_SUCH_PRACTICE));
        }
        return findings;
    }

    private static void check(String field, String value, boolean required, int most, List<Finding> findings) {
        if (value.isEmpty() && required) {
            findings.add(new Finding(field, "", Problem.REQUIRED));
        } else if (value.length() > most) {
            findings.add(new Finding(field, "", Problem.TOO_LONG));
        }
    }

    private Optional<EmailAddress> address() {
        try {
            return Optional.of(new EmailAddress(email));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** The slug in the address of the claimant's own page; empty where none was given, or it is none of a practice. */
    Optional<Slug> slug() {
        Matcher address = PRACTICE.matcher(ownPractice.substring(0, Math.min(ownPractice.length(), MAX_ADDRESS)));
        try {
            return address.matches() ? Optional.of(new Slug(address.group("slug"))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Who claims it.
     *
     * @throws InvalidException with everything that stands against it
     */
    Claimant claimant(String language) {
        List<Finding> findings = findings();
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        return new Claimant(name, address().orElseThrow(), language);
    }

    Adoption adoption(Optional<PracticeId> own) {
        return new Adoption(Taker.named(taker), RichText.ofPlainText(adaptation), RichText.ofPlainText(results), own);
    }

    /** Says nothing of what it holds, lest it come into a log. */
    @Override
    public String toString() {
        return "a claim";
    }
}
