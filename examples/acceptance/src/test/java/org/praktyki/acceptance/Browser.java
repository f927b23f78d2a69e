package org.praktyki.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;

/** A real Chromium: the one that tests {@linkplain Shared share}; each visitor has a profile of their own. */
public final class Browser implements AutoCloseable {

    /** Milliseconds: a busy machine with two cores takes its time, and waiting costs nothing where all is well. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser launch() {
        LaunchOptions options = new LaunchOptions()
                .setChromiumSandbox(false)
                .setArgs(Chromium.flags().toList());
        boolean own = Chromium.program().map(options::setExecutablePath).isPresent();
        Map<String, String> environment = own ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            throw Chromium.missing(String.valueOf(e.getMessage()));
        }
    }

    /** A visitor on a desk. */
    public Visitor visitor() {
        return visitor(options());
    }

    /** A visitor with a telephone. */
    public Visitor visitorOnAPhone() {
        return visitor(options().setViewportSize(390, 844).setDeviceScaleFactor(2));
    }

    /** A visitor whose browser runs no scripts. */
    public Visitor visitorWithoutScripts() {
        return visitor(options().setJavaScriptEnabled(false));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("pl-PL")
                .setViewportSize(1280, 900);
    }

    private Visitor visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Visitor(context, page);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
