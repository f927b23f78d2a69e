package org.praktyki.core.metric;

import java.text.Collator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.text.Slug;

/** The indicators as of one moment, in the order of their names. Immutable. */
public final class Catalogue {

    static final Catalogue EMPTY = new Catalogue(List.of());

    private final List<Indicator> all;
    private final Map<IndicatorId, Indicator> byId = new HashMap<>();
    private final Map<Slug, Indicator> bySlug = new HashMap<>();
    private final Map<String, Indicator> byCode = new HashMap<>();

    Catalogue(Collection<Indicator> indicators) {
        Collator order = Collator.getInstance(Locale.forLanguageTag("pl"));
        all = indicators.stream()
                .sorted((one, other) ->
                        order.compare(one.name().text(), other.name().text()))
                .toList();
        for (Indicator indicator : all) {
            byId.put(indicator.id(), indicator);
            bySlug.put(indicator.slug(), indicator);
            byCode.put(Indicator.key(indicator.code()), indicator);
        }
    }

    /** All of them. */
    public List<Indicator> all() {
        return all;
    }

    /** The one with this identity. */
    public Optional<Indicator> find(IndicatorId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one at this place in addresses. */
    public Optional<Indicator> find(Slug slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The one with this code, in any letter case. */
    public Optional<Indicator> withCode(String code) {
        return Optional.ofNullable(byCode.get(Indicator.key(code)));
    }

    /** The one that counts the people of units on a level. */
    public Optional<Indicator> population(TerritoryLevel level) {
        return all.stream()
                .filter(indicator -> indicator.population() && indicator.level() == level)
                .findFirst();
    }

    /** Those whose formulas name a code. */
    public List<Indicator> derivedFrom(String code) {
        return all.stream()
                .filter(indicator -> indicator.definitions().stream()
                        .flatMap(definition -> definition.formula().stream())
                        .flatMap(formula -> formula.codes().stream())
                        .anyMatch(named -> Indicator.key(named).equals(Indicator.key(code))))
                .toList();
    }
}
