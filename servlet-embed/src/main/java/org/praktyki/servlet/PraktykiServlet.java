package org.praktyki.servlet;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.praktyki.core.Praktyki;
import org.praktyki.core.spi.UnavailableException;

/**
 * The public pages and widgets. The host maps it below any path of its own, such as {@code /praktyki/*}; all links follow
 * from the mapping. It starts no session and sets no cookie, and nothing is sent to it but messages to contacts, and claims that a
 * practice was taken over with their answers.
 */
public final class PraktykiServlet extends HttpServlet {

    /**
     * Attribute of the request that says, after something was included, why nothing was put in: so that whoever includes can show
     * something else.
     */
    public static final String PROBLEM = "org.praktyki.servlet.problem";

    private static final System.Logger LOG = System.getLogger(PraktykiServlet.class.getName());

    /** Until then a servlet that could not open its installation does not try again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How many bytes of pages are kept, and how many of what other sites embed: neither crowds out the other. */
    private static final long PAGES = 48L << 20;

    private static final long EMBEDS = 16L << 20;

    private static final long FILES = 16L << 20;

    /** A file of a long name below a practice of a long one, twice over. */
    private static final int LONGEST_ADDRESS = 1000;

    /** The longest text that can be looked for, percent-encoded, and a hundred choices beside it. */
    private static final int LONGEST_QUERY = 8000;

    private transient volatile List<Route> routes = List.of();

    private transient List<Form> forms = List.of();

    @SuppressWarnings("NullAway.Init") // nobody comes to it before there are routes
    private transient ErrorPages errors;

    @SuppressWarnings("NullAway.Init") // likewise
    private transient HostGate gate;

    @SuppressWarnings("NullAway.Init") // likewise
    private transient Counting counting;

    private transient Robots robots = Robots.KNOWN;
    private transient Allowance allowance = new Allowance(TimeMeter.SYSTEM_NANOTIME);
    private transient Proxies proxies = Proxies.NONE;
    private transient Optional<Installed> found = Optional.empty();
    private transient long triedAt;

    /**
     * Shows the installation that the application has left in the servlet context under the name of {@link Praktyki}'s class, else
     * one made of what the service loader finds, which it closes in the end. Where that cannot be opened, the log says why, visitors
     * are asked to come again, and it is tried again when they do: the rest of the application goes on.
     */
    public PraktykiServlet() {}

    /**
     * Shows the practices of an installation.
     *
     * @param praktyki stays open for as long as the servlet is in use; the servlet never closes it
     * @param site how the installation presents itself
     */
    public PraktykiServlet(Praktyki praktyki, Site site) {
        wire(praktyki, site);
    }

    /** The same by a clock that says how much visitors may ask for anew. */
    PraktykiServlet(Praktyki praktyki, Site site, TimeMeter time) {
        this(praktyki, site);
        this.allowance = new Allowance(time);
    }

    private void wire(Praktyki praktyki, Site site) {
        Assets assets = new Assets();
        Supplier<Site> named = () -> site.named(praktyki.settings().lately());
        Renderer renderer = new Renderer(
                named,
                praktyki.usage()::visitors,
                () -> !praktyki.indicators().catalogue().all().isEmpty(),
                assets);
        Registers registers = new Registers(praktyki);
        ChartPictures pictures = new ChartPictures();
        this.errors = new ErrorPages(renderer);
        PracticePages pages = new PracticePages(
                praktyki, registers, renderer, site.publicAddress().isPresent());
        Widgets widgets = Widgets.of(praktyki, renderer);
        EmbedFiles embedFiles = new EmbedFiles(widgets);
        this.gate = new HostGate(praktyki, widgets, site);
        this.counting = new Counting(praktyki.usage(), new OwnPages(site.publicAddress()));
        PortalAddress address = new PortalAddress(site.publicAddress());
        RelayForm relay = new RelayForm(praktyki, site, renderer, errors);
        ReplicateForm replicate = new ReplicateForm(praktyki, site, renderer, errors);
        ClaimPages claims = new ClaimPages(praktyki, site, renderer, errors);
        BlankWidgetPage blank =
                new BlankWidgetPage(praktyki, renderer, errors, widgets, embedFiles, address, this::refusal);
        this.forms = List.of(relay, replicate, claims, blank);
        this.routes = List.of(
                replicate,
                claims,
                new Remembered(
                        PraktykiServlet::isPage,
                        List.of(
                                new HomePage(praktyki, renderer),
                                new ListPage(praktyki, renderer),
                                new MapPage(praktyki, renderer),
                                new LikeMinePage(praktyki, renderer),
                                new GeoJson(praktyki),
                                new SuggestionsApi(praktyki),
                                new RosterPage<>(new PartnerRoster(), praktyki, renderer),
                                new RosterPage<>(new PartnershipRoster(), praktyki, renderer),
                                new PartnerPage(praktyki, renderer),
                                new PartnershipPage(praktyki, renderer),
                                new PartnersApi(praktyki),
                                new IndicatorsPage(praktyki, renderer),
                                new IndicatorPage(praktyki, registers, pictures, renderer),
                                new ChartFiles(praktyki, registers, pictures, errors),
                                new PlacePage(praktyki, registers, renderer),
                                new MetricsApi(praktyki, registers),
                                pages),
                        this::refusal,
                        praktyki.content(),
                        PAGES),
                new Remembered(
                        FigureFiles::isOne,
                        List.of(new FigureFiles(praktyki)),
                        this::refusal,
                        praktyki.content(),
                        FILES),
                embedFiles,
                new Remembered(
                        visit -> visit.address().startsWith(Embeds.PATH),
                        List.of(new Embeds(praktyki, widgets), new Frames(praktyki, widgets, embedFiles, renderer)),
                        this::refusal,
                        praktyki.content(),
                        EMBEDS),
                new Health(praktyki),
                relay,
                new PreviewPages(praktyki, pages, errors),
                new LegacyAddresses(praktyki, errors),
                new Downloads(praktyki),
                new Logos(praktyki),
                new Tombstones(praktyki, errors),
                new Pictures(praktyki),
                new OEmbed(new OEmbedPages(praktyki, widgets, renderer), named),
                new BuilderPage(praktyki, renderer, widgets, embedFiles, address),
                blank,
                assets);
    }

    private Optional<Reply> refusal(Visit visit) {
        return allowance.take(visit.client().address()).map(wait -> errors.tooMany(visit, wait));
    }

    /** Whether an answer follows from the address and what is stored; what stands elsewhere is made for one visitor, or is a file. */
    private static boolean isPage(Visit visit) {
        return switch (visit.path()) {
            case "/",
                    "/practices",
                    "/map",
                    LikeMinePage.PATH,
                    PartnerRoster.PATH,
                    PartnershipRoster.PATH,
                    IndicatorsPage.PATH -> true;
            default ->
                visit.address().equals(GeoJson.PATH)
                        || visit.address().equals(SuggestionsApi.PATH)
                        || PracticePages.isOne(visit)
                        || PartnerPage.isOne(visit)
                        || PartnershipPage.isOne(visit)
                        || PartnersApi.isOne(visit)
                        || IndicatorPage.isOne(visit)
                        || ChartFiles.isOne(visit)
                        || PlacePage.isOne(visit)
                        || MetricsApi.isOne(visit);
        };
    }

    @Override
    public void init() {
        if (routes.isEmpty()) {
            isOpened();
        } else {
            proxies = proxies();
            robots = robots();
        }
    }

    private Proxies proxies() {
        return Installed.configuration(getServletConfig())
                .read("praktyki.trusted-proxies", Proxies::of)
                .orElse(Proxies.NONE);
    }

    private Robots robots() {
        return Installed.configuration(getServletConfig())
                .read("praktyki.robots", Robots::knownAnd)
                .orElse(Robots.KNOWN);
    }

    private synchronized boolean isOpened() {
        if (routes.isEmpty() && (triedAt == 0 || System.nanoTime() - triedAt > PATIENCE.toNanos())) {
            triedAt = System.nanoTime();
            try {
                proxies = proxies();
                robots = robots();
                Installed installed = Installed.of(getServletConfig());
                found = Optional.of(installed);
                wire(installed.praktyki(), installed.site());
            } catch (RuntimeException | ServiceConfigurationError e) {
                LOG.log(System.Logger.Level.ERROR, "Praktyki cannot be opened", e);
                destroy();
            }
        }
        return !routes.isEmpty();
    }

    @Override
    public void destroy() {
        found.ifPresent(Installed::close);
        found = Optional.empty();
    }

    private static void sayLater(Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String text = visit.texts().say("error.unavailable.lead") + "\n";
        send(
                Reply.of(503, Headers.TEXT, text.getBytes(StandardCharsets.UTF_8))
                        .with(Headers.LATER),
                visit,
                request,
                response);
    }

    private static void send(Reply reply, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (visit.included()) {
            Inclusion.put(reply, visit, request, response);
        } else {
            reply.send(request, response);
        }
    }

    /** Every method comes through here: those that only read are answered, and a form is taken where there is one. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, proxies);
        if (!routes.isEmpty() || isOpened()) {
            answer(visit, request, response);
        } else {
            sayLater(visit, request, response);
        }
    }

    /** What becomes a piece of another page is none of its own, and is not counted. */
    private void answer(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = guarded(visit, request);
        if (visit.included()) {
            Inclusion.put(reply, visit, request, response);
        } else {
            reply.send(request, response, status -> counting.count(reply, visit, request, status, robots));
        }
    }

    /**
     * The gate asks the database too, where it depends on topics who may embed. A page of the application itself passes by it:
     * whoever led a visitor there embeds nothing.
     */
    private Reply guarded(Visit visit, HttpServletRequest request) {
        if (visit.address().length() > LONGEST_ADDRESS || visit.query().length() > LONGEST_QUERY) {
            return errors.tooLong(visit);
        }
        if (visit.included()) {
            return reply(visit, request);
        }
        try {
            return gate.answer(visit, request, () -> reply(visit, request));
        } catch (RuntimeException e) {
            return trouble(visit, e);
        }
    }

    private Reply reply(Visit visit, HttpServletRequest request) {
        Optional<Form> form = forms.stream().filter(one -> one.isAt(visit)).findFirst();
        try {
            return switch (visit.included() ? "GET" : request.getMethod()) {
                case "GET", "HEAD" -> answer(visit);
                case "POST" ->
                    form.isPresent()
                            ? form.get().take(visit, request).orElseGet(() -> answer(visit))
                            : errors.wrongMethod(visit, "GET, HEAD");
                default -> errors.wrongMethod(visit, form.isPresent() ? "GET, HEAD, POST" : "GET, HEAD");
            };
        } catch (IOException | RuntimeException e) {
            return trouble(visit, e);
        }
    }

    private Reply answer(Visit visit) {
        try {
            for (Route route : routes) {
                Optional<Reply> reply = route.answer(visit);
                if (reply.isPresent()) {
                    return reply.get();
                }
            }
            return errors.notFound(visit);
        } catch (BadParamsException refusal) {
            return errors.badParams(visit, refusal);
        } catch (IOException | RuntimeException e) {
            return trouble(visit, e);
        }
    }

    private Reply trouble(Visit visit, Exception e) {
        if (e instanceof UnavailableException) {
            LOG.log(System.Logger.Level.WARNING, "The page {0} has to wait: {1}", visit.address(), e.getMessage());
            return errors.unavailable(visit);
        }
        LOG.log(System.Logger.Level.ERROR, "The page " + visit.address() + " could not be made", e);
        return errors.trouble(visit);
    }
}
