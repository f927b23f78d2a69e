package org.praktyki.servlet;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Suggestions.Place;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.PopulationBand;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.Names.Named;

/** How the kinds of practices are called on pages, and in what order they stand there. */
record FacetLabels(CategoryTree tree, Texts texts) {

    private static final Map<String, Voivodeship> BEHIND_NAMES = Arrays.stream(Voivodeship.values())
            .collect(Collectors.toUnmodifiableMap(where -> "-" + where.slug(), Function.identity()));

    /** A kind that was chosen, and of which there is nothing. */
    static FacetCount none(String value) {
        return new FacetCount(new FacetValue(value, value), 0);
    }

    String of(Facet facet, FacetValue value) {
        return switch (facet) {
            case CATEGORY ->
                topic(value)
                        .map(topic -> Typography.text(topic.name(), Language.DEFAULT.tag()))
                        .orElse(value.value());
            case VOIVODESHIP -> named(Voivodeship.values(), Voivodeship::slug, value, Voivodeship::polishName);
            case POWIAT, LOCALITY -> value.label() + voivodeship(value);
            case PARTNER -> value.label();
            case PARTNER_KIND -> named(PartnerKind.values(), PartnerKind::slug, value, kind -> kind.label(locale()));
            case EVIDENCE -> named(EvidenceGrade.values(), EvidenceGrade::slug, value, grade -> grade.label(locale()));
            case UNIT_TYPE -> named(UnitType.values(), UnitType::slug, value, type -> type.label(locale()));
            case POPULATION -> named(PopulationBand.values(), PopulationBand::slug, value, this::band);
            case YEAR -> value.value();
            case LANGUAGE -> Locale.forLanguageTag(value.value()).getDisplayName(locale());
        };
    }

    /** A place as it is called where nothing around says what kind of place it is. */
    String place(Place place) {
        String name = of(place.facet(), place.value());
        return switch (place.facet()) {
            // a county's name is an adjective; a city that is one has a name of its own
            case POWIAT -> Character.isLowerCase(name.charAt(0)) ? texts.say("place.powiat", name) : name;
            case VOIVODESHIP -> texts.say("place.voivodeship", name);
            default -> name;
        };
    }

    /** Topics as in their tree, the others as they are called. */
    List<Named> inOrder(Facet facet, Collection<FacetCount> counts, Names names) {
        return facet == Facet.CATEGORY
                ? names.inOrder(tree, counts)
                : names.inOrder(facet, texts.language(), counts, value -> of(facet, value));
    }

    private Optional<Category> topic(FacetValue value) {
        return tree.find(new Slug(value.value()));
    }

    private static <T> String named(T[] all, Function<T, String> slug, FacetValue value, Function<T, String> label) {
        return Arrays.stream(all)
                .filter(one -> slug.apply(one).equals(value.value()))
                .findFirst()
                .map(label)
                .orElse(value.value());
    }

    /** Names of counties and towns repeat, so the voivodeship stands behind them. */
    private static String voivodeship(FacetValue place) {
        return BEHIND_NAMES.entrySet().stream()
                .filter(where -> place.value().endsWith(where.getKey()))
                .max(Comparator.comparingInt(where -> where.getKey().length()))
                .map(where -> " (" + where.getValue().polishName() + ")")
                .orElse("");
    }

    private String band(PopulationBand band) {
        return band.to()
                .map(to -> band.from() == 0
                        ? texts.say("filter.population.under", texts.number(to + 1))
                        : texts.say("filter.population.between", texts.number(band.from()), texts.number(to)))
                .orElseGet(() -> texts.say("filter.population.from", texts.number(band.from())));
    }

    private Locale locale() {
        return texts.language().locale();
    }
}
