package org.praktyki.servlet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.search.Facet;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** "Embed on your site": someone chooses a widget, sees it, and copies the lines that show it on a site of theirs. */
final class BuilderPage implements Route {

    static final String PATH = "/embed";

    private final Praktyki praktyki;
    private final Renderer renderer;
    private final Widgets widgets;
    private final EmbedFiles files;
    private final PortalAddress address;
    private final Names names = new Names();

    /**
     * Shows the page.
     *
     * @param address where the public finds the portal
     */
    BuilderPage(Praktyki praktyki, Renderer renderer, Widgets widgets, EmbedFiles files, PortalAddress address) {
        this.praktyki = praktyki;
        this.renderer = renderer;
        this.widgets = widgets;
        this.files = files;
        this.address = address;
    }

    /**
     * What the page shows.
     *
     * @param action where the form is sent
     * @param form what is asked
     * @param made the lines, once everything that they need is known
     * @param check the page that says why a widget is blank
     */
    record View(String action, EmbedForm form, Optional<Made> made, String check) {}

    /**
     * What comes of it.
     *
     * @param preview the address of the widget in a frame
     * @param title of that frame
     * @param snippets in the order in which they serve most sites
     */
    record Made(String preview, String title, List<Snippet> snippets) {}

    /**
     * Lines to be copied; they are explained below {@code embed.way.} and the key.
     *
     * @param policy what a page's security policy has to name for them; empty where it needs nothing
     */
    record Snippet(String key, String code, String policy) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals(PATH) ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        CategoryTree tree = praktyki.categories().tree();
        EmbedCall call = EmbedCall.read(widgets, visit.query(), tree);
        Texts texts = visit.texts();
        View view = new View(
                visit.links().page(PATH),
                EmbedForm.of(widgets, call, praktyki, tree, texts, names),
                Optional.of(call).filter(EmbedCall::isWhole).map(whole -> made(whole, visit)),
                visit.links().page(BlankWidgetPage.PATH));
        Head head = Head.of(texts.say("embed.heading"), texts.say("embed.lead"), PATH);
        return renderer.page(200, visit, head, "builder", view)
                .with(Headers.BUILDER)
                .counted(Used.view(Thing.page("embed")));
    }

    private Made made(EmbedCall call, Visit visit) {
        Map<String, String> look = new LinkedHashMap<>();
        call.look().forEach((name, values) -> look.put(name, values.get(0)));
        look.remove(Params.LANG);
        EmbedCode code = new EmbedCode(
                address.of(visit), call.widget(), call.options(), look, call.language(), portalPage(call));
        return new Made(
                visit.links().base() + code.framePath(),
                call.widget().title(visit.language().locale()),
                List.of(
                        new Snippet("component", code.component(files.loader()), code.policyOfComponent()),
                        new Snippet("frame", code.frame(files.helper()), code.policyOfFrame()),
                        new Snippet("wordpress", code.address(), ""),
                        new Snippet("jsp", code.jsp(), "")));
    }

    /** Where a reader finds the same on the portal, below its address. */
    private static String portalPage(EmbedCall call) {
        Links links = new Links("", call.language());
        Optional<String> thing = call.widget().options().stream()
                .flatMap(option -> call
                        .value(option.name())
                        .flatMap(PracticePages::slug)
                        .flatMap(slug -> page(option.kind(), slug, links))
                        .stream())
                .findFirst();
        return thing.orElseGet(() -> {
            Map<String, List<String>> list = new LinkedHashMap<>(call.options());
            list.keySet().removeIf(name -> !isOfList(name));
            return list.isEmpty() && !call.widget().name().equals("list") ? links.home() : links.list(list);
        });
    }

    private static Optional<String> page(WidgetOption.Kind kind, Slug slug, Links links) {
        return switch (kind) {
            case WidgetOption.OnePractice practice -> Optional.of(links.practice(slug));
            case WidgetOption.OnePartner partner -> Optional.of(links.partner(slug));
            case WidgetOption.OnePartnership partnership -> Optional.of(links.partnership(slug));
            case WidgetOption.OneIndicator indicator -> Optional.of(links.indicator(slug));
            default -> Optional.empty();
        };
    }

    private static boolean isOfList(String name) {
        return List.of(Params.Q, Params.NEAR, Params.SORT).contains(name)
                || List.of(Facet.values()).stream().map(Facet::slug).anyMatch(name::equals);
    }
}
