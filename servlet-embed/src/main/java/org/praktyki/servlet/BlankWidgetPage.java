package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.embed.AskingHost;
import org.praktyki.core.embed.EmbedHosts;
import org.praktyki.core.embed.EmbedScope;
import org.praktyki.servlet.Blockers.Ours;
import org.praktyki.servlet.Blockers.Verdict;

/**
 * "Why is my widget blank?": takes the address of a page, its headers or its source, and says which line of it keeps the widget away.
 * Keeps nothing of what was sent.
 */
final class BlankWidgetPage implements Form {

    static final String PATH = "/embed/check";

    private static final String LASTING = Embeds.PATH + "praktyki.js";
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store");

    private final Renderer renderer;
    private final ErrorPages errors;
    private final EmbedHosts hosts;
    private final Set<String> widgets;
    private final Map<String, String> integrity;
    private final PortalAddress address;
    private final Function<Visit, Optional<Reply>> refusal;
    private final HostPages pages;

    /**
     * Shows the page.
     *
     * @param refusal is asked before anything is looked at, and says why it is not
     */
    BlankWidgetPage(
            Praktyki praktyki,
            Renderer renderer,
            ErrorPages errors,
            Widgets widgets,
            EmbedFiles files,
            PortalAddress address,
            Function<Visit, Optional<Reply>> refusal) {
        this.renderer = renderer;
        this.errors = errors;
        this.hosts = praktyki.embedHosts();
        this.widgets = widgets.all().stream().map(Widget::name).collect(Collectors.toUnmodifiableSet());
        this.integrity = Map.of(
                files.loader().path(),
                files.loader().integrity(),
                LASTING,
                files.loader().integrity());
        this.address = address;
        this.refusal = refusal;
        this.pages = new HostPages(this::isListed, PublicAddresses::contain);
    }

    private boolean isListed(String host) {
        return !hosts.lately().isEveryone() && mayEmbed(host);
    }

    private boolean mayEmbed(String host) {
        return hosts.lately().admit(AskingHost.of("https://" + host), EmbedScope.EVERYTHING);
    }

    private Ours ours(Visit visit) {
        return new Ours(address.of(visit), integrity, widgets, this::mayEmbed);
    }

    /**
     * What the page shows.
     *
     * @param action where the form is sent
     * @param address as it was typed
     * @param pasted as it was pasted
     * @param canFetch whether an address alone is enough
     * @param problem why nothing can be said
     * @param verdict what was found out
     */
    record View(
            String action,
            String address,
            String pasted,
            boolean canFetch,
            Optional<String> problem,
            Optional<Verdict> verdict) {

        /** The ways of embedding that the page takes, or may take, by the ends of their keys. */
        List<Way> ways() {
            return verdict.map(found -> {
                        Way component = new Way("component", found.component(), found.toComponent());
                        Way frame = new Way("frame", found.frame(), found.toFrame());
                        return List.of(component, frame).stream()
                                .filter(Way::taken)
                                .toList();
                    })
                    .orElse(List.of());
        }
    }

    /** One way of embedding, and what keeps it away. */
    record Way(String key, boolean taken, List<Obstacle> obstacles) {}

    @Override
    public boolean isAt(Visit visit) {
        return visit.path().equals(PATH);
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return isAt(visit)
                ? Optional.of(page(visit, 200, "", "", Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> take(Visit visit, HttpServletRequest request) throws IOException {
        if (!isAt(visit)) {
            return Optional.empty();
        }
        Optional<Reply> refused = refusal.apply(visit);
        if (refused.isPresent()) {
            return refused;
        }
        try {
            Map<String, String> fields = FormBody.read(request);
            String typed = fields.getOrDefault("address", "").strip();
            String pasted = fields.getOrDefault("pasted", "").strip();
            return Optional.of(answer(visit, typed, pasted));
        } catch (FormBody.RefusedException e) {
            return Optional.of(errors.unreadForm(visit, e.refusal()));
        }
    }

    private Reply answer(Visit visit, String typed, String pasted) {
        try {
            HostPage page = pasted.isEmpty() ? fetched(typed) : HostPage.pasted(HostPages.web(typed), pasted);
            return page.isEmpty()
                    ? refused(visit, typed, pasted, "blank.unread")
                    : page(
                            visit,
                            200,
                            typed,
                            pasted,
                            Optional.empty(),
                            Optional.of(new Blockers(ours(visit)).on(page)));
        } catch (HostPages.RefusedException e) {
            return refused(visit, typed, pasted, "blank.fetch." + e.refusal());
        }
    }

    private HostPage fetched(String typed) throws HostPages.RefusedException {
        return typed.isEmpty() ? HostPage.pasted(Optional.empty(), "") : pages.fetch(typed);
    }

    private Reply refused(Visit visit, String typed, String pasted, String key) {
        return page(visit, 422, typed, pasted, Optional.of(visit.texts().say(key)), Optional.empty());
    }

    private Reply page(
            Visit visit, int status, String typed, String pasted, Optional<String> problem, Optional<Verdict> verdict) {
        Head head = Head.of(visit.texts().say("blank.heading"), visit.texts().say("blank.lead"), PATH);
        View view = new View(
                visit.links().page(PATH), typed, pasted, !hosts.lately().isEveryone(), problem, verdict);
        Reply reply = renderer.page(status, visit, head, "blank", view);
        return problem.isEmpty() && verdict.isEmpty() ? reply : reply.with(HEADERS);
    }
}
