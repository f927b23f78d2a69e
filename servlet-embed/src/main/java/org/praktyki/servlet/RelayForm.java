package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.message.Addressee;
import org.praktyki.core.message.Letter;
import org.praktyki.core.message.Messages;
import org.praktyki.core.message.Messages.Outcome;
import org.praktyki.core.message.SendingLimits;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.FormBody.RefusedException;

/**
 * The form through which anyone writes to a contact that is not shown. It needs no script and no cookie: what tells it from one that a
 * program has filled in comes with the form itself.
 */
final class RelayForm implements Form {

    /** A person needs longer than this to write anything. */
    static final Duration TOO_QUICK = Duration.ofSeconds(3);

    /** A form that lay open longer is given out anew. */
    static final Duration TOO_OLD = Duration.ofDays(1);

    /** People do not see it; programs fill it in. */
    static final String TRAP = "website";

    static final String TICKET = "ticket";

    private static final Pattern ADDRESS = Pattern.compile("/practices/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH
            + "})/contact/(?<contact>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?<sent>/sent)?");

    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex");

    private final Messages messages;
    private final OwnPages ownPages;
    private final Renderer renderer;
    private final ErrorPages errors;

    RelayForm(Praktyki praktyki, Site site, Renderer renderer, ErrorPages errors) {
        this.messages = praktyki.messages();
        this.ownPages = new OwnPages(site.publicAddress());
        this.renderer = renderer;
        this.errors = errors;
    }

    /** Why a letter that nothing is wrong with was not sent. */
    private enum Delay {
        /** It may come from a program; a person sends it once more. */
        AGAIN(422),
        /** Too much was sent within the hour. */
        LATER(429);

        private final int status;

        Delay(int status) {
            this.status = status;
        }
    }

    @Override
    public boolean isAt(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        return address.matches() && address.group("sent") == null;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        return addressee(address)
                .map(addressee -> address.group("sent") == null
                        ? form(visit, addressee, new Letter("", "", "", ""), messages.ticket(addressee.contact()))
                        : page(200, visit, "relay.sent", RelayPage.sent(addressee, visit)));
    }

    private Optional<Addressee> addressee(Matcher address) {
        return address.matches()
                ? PracticePages.slug(address.group("slug"))
                        .flatMap(slug -> messages.addressee(slug, ContactId.of(address.group("contact"))))
                : Optional.empty();
    }

    private Reply form(Visit visit, Addressee addressee, Letter letter, String ticket) {
        RelayPage.Form form = RelayPage.form(addressee, visit, letter, ticket, messages.kept());
        return page(200, visit, "relay.heading", form);
    }

    /**
     * Takes what was typed into the form.
     *
     * @return empty where nobody can be written to at this address
     */
    @Override
    public Optional<Reply> take(Visit visit, HttpServletRequest request) throws IOException {
        Optional<Addressee> addressee = addressee(ADDRESS.matcher(visit.path()));
        if (addressee.isEmpty()) {
            return Optional.empty();
        }
        if (!ownPages.sent(request)) {
            return Optional.of(errors.foreignForm(visit));
        }
        try {
            Map<String, String> fields = FormBody.read(request);
            return Optional.of(
                    take(visit, addressee.get(), fields, visit.client().address()));
        } catch (RefusedException e) {
            return Optional.of(errors.unreadForm(visit, e.refusal()));
        }
    }

    private Reply take(Visit visit, Addressee addressee, Map<String, String> fields, String from) {
        Letter letter = new Letter(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("email", ""),
                fields.getOrDefault("office", ""),
                fields.getOrDefault("text", ""));
        String ticket = fields.getOrDefault(TICKET, "");
        List<Finding> findings = letter.findings();
        Optional<Duration> age = messages.age(addressee.contact(), ticket);
        boolean trapped = !fields.getOrDefault(TRAP, "").isBlank();
        boolean inTime = age.filter(a -> a.compareTo(TOO_QUICK) >= 0 && a.compareTo(TOO_OLD) <= 0)
                .isPresent();
        // one that came too soon goes on growing older
        String next =
                age.filter(a -> a.compareTo(TOO_OLD) <= 0).isPresent() ? ticket : messages.ticket(addressee.contact());
        if (!findings.isEmpty()) {
            return again(visit, addressee, letter, next, findings, Optional.empty());
        }
        if (trapped || !inTime) {
            return again(visit, addressee, letter, next, findings, Optional.of(Delay.AGAIN));
        }
        Outcome outcome = messages.send(addressee.practice().slug(), addressee.contact(), letter, from);
        return outcome == Outcome.SENT
                ? Reply.seeOther(sent(visit, addressee)).with(HEADERS)
                : again(visit, addressee, letter, next, findings, Optional.of(Delay.LATER));
    }

    private static String sent(Visit visit, Addressee addressee) {
        return visit.links().contact(addressee.practice().slug(), addressee.contact()) + "/sent";
    }

    /** The same form with all that was typed into it, and why it was not sent. */
    private Reply again(
            Visit visit,
            Addressee addressee,
            Letter letter,
            String ticket,
            List<Finding> findings,
            Optional<Delay> delay) {
        Map<String, String> problems = new LinkedHashMap<>();
        findings.forEach(finding -> problems.put(
                finding.field(), finding.problem().message(visit.language().locale())));
        Optional<String> notice = delay.map(reason -> visit.texts().say("relay.delay." + reason));
        RelayPage.Form form = RelayPage.form(addressee, visit, letter, ticket, messages.kept())
                .refused(problems, notice);
        Reply reply = page(delay.map(reason -> reason.status).orElse(422), visit, "relay.refused", form);
        return delay.equals(Optional.of(Delay.LATER))
                ? reply.with(Map.of("Retry-After", Long.toString(SendingLimits.WINDOW.toSeconds())))
                : reply;
    }

    private Reply page(int status, Visit visit, String titleKey, RelayPage view) {
        Head head = Head.of(visit.texts().say(titleKey) + " – " + view.about().title(), "", view.path())
                .unlisted();
        return renderer.page(status, visit, head, view.template(), view).with(HEADERS);
    }
}
