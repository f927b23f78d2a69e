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
import org.praktyki.core.message.SendingLimits;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.ClaimForm;
import org.praktyki.core.replication.Claims;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.FormBody.RefusedException;

/**
 * The form through which anyone says that they have taken a practice over. Like the one for messages it needs no script and no cookie.
 * There is none where the installation does not know its own address: nothing that a visitor's browser says is to come into a letter.
 */
final class ReplicateForm implements Form {

    private static final Pattern ADDRESS =
            Pattern.compile("/practices/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})/replicate(?<sent>/sent)?");

    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex");

    private final Claims claims;
    private final Optional<ClaimAddresses> addresses;
    private final OwnPages ownPages;
    private final Renderer renderer;
    private final ErrorPages errors;

    ReplicateForm(Praktyki praktyki, Site site, Renderer renderer, ErrorPages errors) {
        this.claims = praktyki.claims();
        this.addresses = site.publicAddress().map(ClaimAddresses::new);
        this.ownPages = new OwnPages(site.publicAddress());
        this.renderer = renderer;
        this.errors = errors;
    }

    /** Why a claim that nothing is wrong with was not taken. */
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
        return addresses.isPresent() && address.matches() && address.group("sent") == null;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        return practice(address).map(practice -> {
            ReplicatePage view = address.group("sent") == null
                    ? ReplicatePage.form(
                            practice, visit, ClaimForm.EMPTY, claims.ticket(practice.id()), Map.of(), Optional.empty())
                    : ReplicatePage.sent(practice, visit);
            return page(200, visit, address.group("sent") == null ? "replicate.heading" : "replicate.sent", view);
        });
    }

    private Optional<Practice> practice(Matcher address) {
        return addresses.isPresent() && address.matches()
                ? PracticePages.slug(address.group("slug")).flatMap(claims::practice)
                : Optional.empty();
    }

    @Override
    public Optional<Reply> take(Visit visit, HttpServletRequest request) throws IOException {
        Optional<Practice> practice = practice(ADDRESS.matcher(visit.path()));
        if (practice.isEmpty()) {
            return Optional.empty();
        }
        if (!ownPages.sent(request)) {
            return Optional.of(errors.foreignForm(visit));
        }
        try {
            return Optional.of(take(visit, practice.get(), FormBody.read(request)));
        } catch (RefusedException e) {
            return Optional.of(errors.unreadForm(visit, e.refusal()));
        }
    }

    private Reply take(Visit visit, Practice practice, Map<String, String> fields) {
        ClaimForm typed = new ClaimForm(
                fields.getOrDefault("taker", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("email", ""),
                fields.getOrDefault("adaptation", ""),
                fields.getOrDefault("results", ""),
                fields.getOrDefault("ownPractice", ""));
        String ticket = fields.getOrDefault(RelayForm.TICKET, "");
        Optional<Duration> age = claims.age(practice.id(), ticket).filter(a -> a.compareTo(RelayForm.TOO_OLD) <= 0);
        // one that came too soon goes on growing older
        String next = age.isPresent() ? ticket : claims.ticket(practice.id());
        List<Finding> findings = claims.findings(practice, typed);
        if (!findings.isEmpty()) {
            return again(visit, practice, typed, next, findings, Optional.empty());
        }
        boolean trapped = !fields.getOrDefault(RelayForm.TRAP, "").isBlank();
        if (trapped || age.filter(a -> a.compareTo(RelayForm.TOO_QUICK) >= 0).isEmpty()) {
            return again(visit, practice, typed, next, findings, Optional.of(Delay.AGAIN));
        }
        Claims.Outcome outcome = claims.claim(
                practice.slug(), typed, visit.language().tag(), visit.client().address(), addresses.orElseThrow());
        return outcome == Claims.Outcome.SENT
                ? Reply.seeOther(visit.links().replicate(practice.slug()) + "/sent")
                        .with(HEADERS)
                : again(visit, practice, typed, next, findings, Optional.of(Delay.LATER));
    }

    /** The same form with all that was typed into it, and why it was not taken. */
    private Reply again(
            Visit visit,
            Practice practice,
            ClaimForm typed,
            String ticket,
            List<Finding> findings,
            Optional<Delay> delay) {
        Map<String, String> problems = new LinkedHashMap<>();
        findings.forEach(finding -> problems.put(
                finding.field(), finding.problem().message(visit.language().locale())));
        Optional<String> notice = delay.map(reason -> visit.texts().say("replicate.delay." + reason));
        ReplicatePage view = ReplicatePage.form(practice, visit, typed, ticket, problems, notice);
        Reply reply = page(delay.map(reason -> reason.status).orElse(422), visit, "replicate.refused", view);
        return delay.equals(Optional.of(Delay.LATER))
                ? reply.with(Map.of("Retry-After", Long.toString(SendingLimits.WINDOW.toSeconds())))
                : reply;
    }

    private Reply page(int status, Visit visit, String titleKey, ReplicatePage view) {
        Head head = Head.of(visit.texts().say(titleKey) + " – " + view.about().title(), "", visit.path())
                .unlisted();
        return renderer.page(status, visit, head, view.template(), view).with(HEADERS);
    }
}
