package org.praktyki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One person's browser: what it asked for and complained about is kept. */
public final class Visitor implements AutoCloseable {

    /** What fades in is of no colour yet: until all that moves has come to rest, in shadow trees too, but not for ever. */
    private static final String AT_REST = """
            async () => {
                // a notice that begins to fade while one looks would be half gone in one moment and there in another
                const still = new CSSStyleSheet();
                still.replaceSync(
                    'vaadin-notification-card, vaadin-notification-card::part(overlay) { animation: none !important; }');
                document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
                const roots = [document];
                for (let i = 0; i < roots.length; i++) {
                    for (const element of roots[i].querySelectorAll('*')) {
                        if (element.shadowRoot) {
                            roots.push(element.shadowRoot);
                        }
                    }
                }
                const moving = roots.flatMap(root => root.getAnimations())
                    .filter(animation => animation.effect.getComputedTiming().endTime !== Infinity);
                await Promise.race([
                    Promise.allSettled(moving.map(animation => animation.finished)),
                    new Promise(done => setTimeout(done, 2000))]);
            }""";

    /** Counts how far things move, from the first moment on; what someone has just touched may move. */
    private static final String WATCH = """
            window.moved = [];
            new PerformanceObserver((list) => {
                for (const entry of list.getEntries().filter((one) => !one.hadRecentInput)) {
                    window.moved.push(entry.value + ' ' + entry.sources.map((source) => source.node?.nodeName));
                }
            }).observe({ type: 'layout-shift', buffered: true });""";

    private static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext context;
    private final Page page;
    private final Set<String> origins = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        page.onRequest(request -> {
            URI uri = URI.create(request.url());
            if (!"data".equals(uri.getScheme())) {
                origins.add(uri.getScheme() + "://" + uri.getAuthority());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public Page open(String address) {
        page.navigate(address);
        return page;
    }

    /** Opens a page and counts from its first moment how far things move. */
    public Page openWatching(String address) {
        page.addInitScript(WATCH);
        return open(address);
    }

    /** Nothing has moved by itself since the page was {@linkplain #openWatching opened}. */
    public void sawNothingMove() {
        assertThat((List<?>) page.evaluate("window.moved")).as("what moved").isEmpty();
    }

    /** Nothing lies beside the window, where one would have to scroll sideways for it. */
    public void seesAllOfTheWidth() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("all lies within the width of the window")
                .isEqualTo(true);
    }

    /** Whatever was asked for lies on these origins. */
    public void askedOnly(String... allowed) {
        assertThat(allowed).as("origins that were asked").containsAll(origins);
    }

    public void hasNoCookie() {
        assertThat(context.cookies()).as("cookies").isEmpty();
    }

    public List<String> complaints() {
        return complaints;
    }

    /** Looks at the page as assistive technology does (WCAG 2.2 AA and good practice), and takes a picture for people. */
    public void pageIsAccessible(String name) {
        page.evaluate(AT_REST);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        List<Rule> violations = violations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList())
                .as("axe on " + name)
                .isEmpty();
    }

    /** All that axe finds wrong: it is spared the lists of what is right, and where there are no frames the page in which it would join them. */
    private List<Rule> violations() {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(page.frames().size() == 1)
                .options(onlyWhatIsWrong)
                .analyze()
                .getViolations();
    }

    @Override
    public void close() {
        context.close();
    }
}
