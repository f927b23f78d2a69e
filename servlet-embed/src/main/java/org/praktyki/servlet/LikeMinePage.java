package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.search.Found;
import org.praktyki.core.search.Home;
import org.praktyki.core.search.Kinship;
import org.praktyki.core.search.Match;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;
import org.praktyki.servlet.Homes.Candidate;

/** Practices from places like one's own: what has most in common with it comes first, and each says what that is. */
final class LikeMinePage implements Route {

    static final String PATH = "/places-like-mine";

    private static final String TOWN = "town";
    private static final String HOME = "home";
    private static final String RESIDENTS = "residents";
    private static final String KIND = "kind";
    private static final String REGION = "region";
    private static final Set<String> OWN = Set.of(TOWN, HOME, RESIDENTS, KIND, REGION);
    private static final int SIZE = 12;

    private final Praktyki praktyki;
    private final Renderer renderer;

    LikeMinePage(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /**
     * What the page shows.
     *
     * @param form what was entered
     * @param candidates places that may be meant, where that is not clear
     * @param unknown whether there is no place of the name that was entered
     * @param home what is known of the place; absent where none is chosen yet
     * @param profile the page with its figures, where the register knows it
     * @param result what was found for it
     */
    record View(
            Form form,
            List<Choice> candidates,
            boolean unknown,
            Optional<String> home,
            Optional<String> profile,
            Optional<Result> result) {}

    /** A place that may be meant, and the page for it. */
    record Choice(String name, String address) {}

    /**
     * The form.
     *
     * @param open whether the part for places that are in no list is shown
     */
    record Form(
            String action,
            String town,
            String residents,
            String words,
            List<Filters.Option> kinds,
            List<Filters.Option> regions,
            boolean open) {}

    /** The practices. */
    record Result(long total, Cards cards, Pagination pagination) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals(PATH) ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        Texts texts = visit.texts();
        Links links = visit.links();
        CategoryTree tree = praktyki.categories().tree();
        Asked asked = Params.read(visit.query(), OWN, tree, SIZE);
        Own own = Own.of(asked);
        Homes homes = new Homes(praktyki);
        Function<Map<String, List<String>>, String> here = parameters -> links.list(PATH, parameters);
        List<Candidate> candidates = own.town().isEmpty() || own.home().isPresent()
                ? List.of()
                : homes.named(own.town(), new FacetLabels(tree, texts));
        Optional<String> key = own.home()
                .or(() -> candidates.stream()
                        .filter(one -> candidates.size() == 1)
                        .map(Candidate::key)
                        .findFirst());
        Optional<RecordCard> home = key.isPresent() ? key.flatMap(homes::find) : own.described();
        if (own.home().isPresent() && home.isEmpty()) {
            throw new BadParamsException(List.of(new BadParam(HOME, own.home().get(), BadParam.Kind.HOME)));
        }
        Optional<RecordCard> counted = home.map(own::counted);
        View view = new View(
                form(own, asked, key.isEmpty(), texts, here),
                candidates.size() > 1 ? choices(candidates, asked, here) : List.of(),
                !own.town().isEmpty() && own.home().isEmpty() && candidates.isEmpty(),
                counted.map(card -> described(card, texts)),
                key.flatMap(Places::code).map(links::place),
                counted.map(card -> result(new Home(card), asked, tree, texts, links, here)));
        String heading = texts.say("like.heading");
        Head head = Head.of(heading, texts.say("like.description"), PATH);
        return renderer.page(200, visit, head, "like", view).counted(Used.view(Thing.page("like-mine")));
    }

    private Result result(
            Home home,
            Asked asked,
            CategoryTree tree,
            Texts texts,
            Links links,
            Function<Map<String, List<String>>, String> here) {
        Found found =
                praktyki.search().find(asked.query().sortedBy(Sort.RELEVANCE).preferring(home.preferences()));
        List<Card> cards = new ArrayList<>();
        for (Match match : found.matches()) {
            List<String> shared = home.sharedWith(match.practice()).stream()
                    .map(kinship -> say(kinship, texts))
                    .toList();
            cards.add(Card.of(match, tree, texts, links).because(shared));
        }
        return new Result(found.total(), new Cards(texts, cards), Pagination.of(asked, found.total(), here));
    }

    private static String say(Kinship kinship, Texts texts) {
        return texts.say("like." + kinship);
    }

    private static String described(RecordCard card, Texts texts) {
        String name = Homes.name(card, texts);
        return card.population()
                .map(population -> name + ", " + texts.say("like.residents", texts.number(population)))
                .orElse(name);
    }

    private static List<Choice> choices(
            List<Candidate> candidates, Asked asked, Function<Map<String, List<String>>, String> here) {
        return candidates.stream()
                .map(candidate -> {
                    Map<String, List<String>> parameters = new LinkedHashMap<>(asked.without(TOWN));
                    parameters.put(HOME, List.of(candidate.key()));
                    return new Choice(candidate.name(), here.apply(parameters));
                })
                .toList();
    }

    private static Form form(
            Own own, Asked asked, boolean notChosen, Texts texts, Function<Map<String, List<String>>, String> here) {
        List<Filters.Option> kinds = new ArrayList<>(List.of(new Filters.Option("", texts.say("like.any"), false)));
        for (UnitType type : UnitType.values()) {
            kinds.add(new Filters.Option(
                    type.slug(),
                    type.label(texts.language().locale()),
                    own.kind().filter(type::equals).isPresent()));
        }
        List<Filters.Option> regions = new ArrayList<>(List.of(new Filters.Option("", texts.say("like.any"), false)));
        for (Voivodeship region : Voivodeship.values()) {
            regions.add(new Filters.Option(
                    region.slug(),
                    region.polishName(),
                    own.region().filter(region::equals).isPresent()));
        }
        return new Form(
                here.apply(Map.of()),
                own.town(),
                own.residents().map(String::valueOf).orElse(""),
                asked.query().text(),
                kinds,
                regions,
                notChosen && own.described().isPresent());
    }

    /** What the page's own parameters say. */
    private record Own(
            String town,
            Optional<String> home,
            Optional<Long> residents,
            Optional<UnitType> kind,
            Optional<Voivodeship> region) {

        static Own of(Asked asked) {
            List<BadParam> problems = new ArrayList<>();
            Optional<Long> residents = read(asked, RESIDENTS, BadParam.Kind.RESIDENTS, Own::number, problems);
            Optional<UnitType> kind = read(
                    asked,
                    KIND,
                    BadParam.Kind.UNIT_TYPE,
                    slug -> one(UnitType.values(), UnitType::slug, slug),
                    problems);
            Optional<Voivodeship> region = read(
                    asked,
                    REGION,
                    BadParam.Kind.VOIVODESHIP,
                    slug -> one(Voivodeship.values(), Voivodeship::slug, slug),
                    problems);
            Optional<String> home = read(
                    asked,
                    HOME,
                    BadParam.Kind.HOME,
                    key -> Optional.of(key).filter(text -> text.matches("[a-z0-9-]{2,200}")),
                    problems);
            if (!problems.isEmpty()) {
                throw new BadParamsException(problems);
            }
            return new Own(asked.value(TOWN).map(String::strip).orElse(""), home, residents, kind, region);
        }

        private static <T> Optional<T> read(
                Asked asked,
                String name,
                BadParam.Kind kind,
                Function<String, Optional<T>> reading,
                List<BadParam> problems) {
            Optional<String> given = asked.value(name);
            Optional<T> value = given.flatMap(reading);
            if (given.isPresent() && value.isEmpty()) {
                problems.add(new BadParam(name, given.get(), kind));
            }
            return value;
        }

        private static <T> Optional<T> one(T[] values, Function<T, String> slug, String wanted) {
            return List.of(values).stream()
                    .filter(value -> slug.apply(value).equals(wanted))
                    .findFirst();
        }

        /** As people write numbers: with spaces between thousands, or without. */
        private static Optional<Long> number(String text) {
            return Optional.of(text.replaceAll("[\\s\\u00a0]", ""))
                    .filter(digits -> digits.matches("\\d{1,8}"))
                    .map(Long::valueOf);
        }

        /** A place of which kind or region is said, and no name. */
        Optional<RecordCard> described() {
            return (kind.isEmpty() && region.isEmpty() && residents.isEmpty()) || !town.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RecordCard.builder()
                            .unitType(kind.orElse(null))
                            .voivodeship(region.orElse(null))
                            .build());
        }

        /** The place with as many inhabitants as the visitor says. */
        RecordCard counted(RecordCard card) {
            return residents
                    .map(number -> card.toBuilder().population(number).build())
                    .orElse(card);
        }
    }
}
