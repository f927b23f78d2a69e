package org.praktyki.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.settings.Settings;

/**
 * What a view works with: the library, who sits in front of it, and the texts in their language.
 *
 * @param praktyki the library
 * @param publicPrefix where the public pages stand, without a slash at the end
 */
record Desk(Praktyki praktyki, String publicPrefix) {

    /** The attribute in which a request keeps what it has seen of the account. */
    static final String SEEN = Desk.class.getName();

    Desk {
        publicPrefix = publicPrefix.replaceFirst("/+$", "");
    }

    /**
     * Who is signed in in this session, with what their account lets them do by now; empty where it is gone. Each request looks once.
     */
    Optional<Actor> signedIn() {
        Optional<String> name = Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(Actor.class))
                .map(Actor::name);
        return name.flatMap(known -> VaadinRequest.getCurrent() == null
                ? praktyki.accounts().current(known)
                : seenBy(VaadinRequest.getCurrent(), known));
    }

    private Optional<Actor> seenBy(VaadinRequest request, String name) {
        if (request.getAttribute(SEEN) instanceof Seen seen && seen.name().equals(name)) {
            return seen.actor();
        }
        Seen seen = new Seen(name, praktyki.accounts().current(name));
        request.setAttribute(SEEN, seen);
        return seen.actor();
    }

    private record Seen(String name, Optional<Actor> actor) {}

    /** The language of this session; Polish until someone chooses another one. */
    static Locale language() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(Locale.class))
                .orElse(Texts.POLISH);
    }

    /** Who gives the commands. The core refuses what the anonymous public may not do, should a view ever be left open. */
    Actor actor() {
        return signedIn().orElse(Actor.ANONYMOUS);
    }

    /** Whoever sits there now, asked for anew each time, also by threads that know no session. */
    Supplier<Actor> self() {
        String name = actor().name();
        return () -> praktyki.accounts().current(name).orElse(Actor.ANONYMOUS);
    }

    /** Gives the session a new identifier, so that one known from before is worth nothing, and remembers who it is. */
    void signIn(Actor actor) {
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        VaadinSession.getCurrent().setAttribute(Actor.class, actor);
    }

    /** Ends the session and opens the panel anew. */
    void signOut() {
        UI.getCurrent().getPage().setLocation("login");
        VaadinSession.getCurrent().setAttribute(Actor.class, null);
        VaadinSession.getCurrent().getSession().invalidate();
    }

    /** The texts in the language of this window. */
    Texts texts() {
        return Texts.of(UI.getCurrent().getLocale());
    }

    /** What the panel is called, by the name that an administrator has given the installation. */
    String site(Texts words) {
        Settings settings = praktyki.settings().lately();
        return settings.isNamed() ? words.get("site.of", settings.name()) : words.get("site");
    }

    /** The public page of a practice. */
    String publicAddress(Practice practice) {
        return publicPrefix + "/practices/" + practice.slug();
    }
}
