package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.replication.Claims;
import org.praktyki.core.replication.Claims.Claim;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationId;
import org.praktyki.core.replication.ReplicationStatus;
import org.praktyki.servlet.FormBody.RefusedException;

/**
 * The pages that letters about claims lead to: the claimant shows that their address is theirs, the source says yes or no. To open one
 * changes nothing, for programs that guard mailboxes open all links; only its buttons do.
 */
final class ClaimPages implements Form {

    static final String TOKEN = "token";

    private static final Pattern ADDRESS =
            Pattern.compile("/replications/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(?<door>claim|answer)");

    /** The address of a page is as good as a key: it is told to nobody else. */
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex", "Referrer-Policy", "same-origin");

    private final Claims claims;
    private final Optional<ClaimAddresses> addresses;
    private final OwnPages ownPages;
    private final Renderer renderer;
    private final ErrorPages errors;

    ClaimPages(Praktyki praktyki, Site site, Renderer renderer, ErrorPages errors) {
        this.claims = praktyki.claims();
        this.addresses = site.publicAddress().map(ClaimAddresses::new);
        this.ownPages = new OwnPages(site.publicAddress());
        this.renderer = renderer;
        this.errors = errors;
    }

    /** Whom a page is for. */
    enum Door {
        CLAIMANT("claim"),
        SOURCE("answer");

        private final String path;

        Door(String path) {
            this.path = path;
        }

        static Door ofPath(String path) {
            return path.equals(CLAIMANT.path) ? CLAIMANT : SOURCE;
        }

        /** Whether there is something left to be said of a claim. */
        boolean isAsking(Replication replication) {
            return this == SOURCE ? replication.isAnswerable() : replication.status() == ReplicationStatus.PENDING;
        }
    }

    /** The path of a page below the language's prefix. */
    static String path(ReplicationId id, Door door) {
        return "/replications/" + id + "/" + door.path;
    }

    /** The same with what opens it. */
    static String path(ReplicationId id, Door door, String token) {
        return path(id, door) + "?" + Links.query(Map.of(TOKEN, List.of(token)));
    }

    @Override
    public boolean isAt(Visit visit) {
        return addresses.isPresent() && ADDRESS.matcher(visit.path()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        if (addresses.isEmpty() || !address.matches()) {
            return Optional.empty();
        }
        String token = token(visit);
        Door door = Door.ofPath(address.group("door"));
        return Optional.of(claim(door, address, token)
                .map(claim -> page(200, visit, ClaimPage.of(door, claim, visit, token)))
                .orElseGet(() -> closed(visit)));
    }

    private static String token(Visit visit) {
        return QueryString.read(visit.query(), Set.of(), new ArrayList<>())
                .getOrDefault(TOKEN, List.of(""))
                .getFirst();
    }

    private Optional<Claim> claim(Door door, Matcher address, String token) {
        ReplicationId id = ReplicationId.of(address.group("id"));
        return door == Door.CLAIMANT ? claims.made(id, token) : claims.asked(id, token);
    }

    @Override
    public Optional<Reply> take(Visit visit, HttpServletRequest request) throws IOException {
        Matcher address = ADDRESS.matcher(visit.path());
        if (addresses.isEmpty() || !address.matches()) {
            return Optional.empty();
        }
        if (!ownPages.sent(request)) {
            return Optional.of(errors.foreignForm(visit));
        }
        try {
            return Optional.of(take(visit, address, FormBody.read(request)));
        } catch (RefusedException e) {
            return Optional.of(errors.unreadForm(visit, e.refusal()));
        }
    }

    private Reply take(Visit visit, Matcher address, Map<String, String> fields) {
        ReplicationId id = ReplicationId.of(address.group("id"));
        Door door = Door.ofPath(address.group("door"));
        String token = fields.getOrDefault(TOKEN, "");
        Optional<Claim> claim = claim(door, address, token);
        if (claim.isEmpty()) {
            return closed(visit);
        }
        String note = fields.getOrDefault("note", "");
        try {
            say(id, door, token, fields.getOrDefault("answer", ""), note);
        } catch (InvalidException e) {
            String why =
                    e.findings().getFirst().problem().message(visit.language().locale());
            return page(
                    422, visit, ClaimPage.of(door, claim.get(), visit, token).refused(note, why));
        }
        return Reply.seeOther(visit.links().page(path(id, door, token))).with(HEADERS);
    }

    /** What neither button says is no answer. */
    private void say(ReplicationId id, Door door, String token, String answer, String note) {
        ClaimAddresses links = addresses.orElseThrow();
        if (door == Door.CLAIMANT) {
            claims.vouch(id, token, links);
        } else if (answer.equals("yes") || answer.equals("no")) {
            claims.answer(id, token, answer.equals("yes"), note, links);
        }
    }

    /** An address that was never good looks like one that is good no longer. */
    private Reply closed(Visit visit) {
        return errors.closedClaim(visit).with(HEADERS);
    }

    private Reply page(int status, Visit visit, ClaimPage view) {
        String title = visit.texts().say("claim." + view.door()) + " – "
                + view.heading().value();
        // the same page in another language is opened by the same token
        String path = visit.path() + "?" + Links.query(Map.of(TOKEN, List.of(view.token())));
        Head head = Head.of(title, "", path).unlisted();
        return renderer.page(status, visit, head, "claim", view).with(HEADERS);
    }
}
