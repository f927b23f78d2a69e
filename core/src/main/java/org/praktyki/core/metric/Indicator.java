package org.praktyki.core.metric;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.LocalizedText;
import org.praktyki.core.text.Slug;

/**
 * What is counted or measured (wskaźnik), in the same way for everyone. Immutable; a changed one is made with {@link #toBuilder()} and
 * handed to {@link Indicators}.
 *
 * @param id its identity
 * @param code by which files and formulas name it: up to 40 letters without diacritics, digits and {@code . _ -}; no two have the same
 * @param slug its place in addresses
 * @param name what it is called
 * @param unit in what it is measured
 * @param direction which way is the good one
 * @param level of which territorial units it is measured
 * @param periodicity for periods of which length
 * @param definitions what it means: the earliest first, each from some period on
 * @param provenance whose figures they are
 * @param topic code of the topic that it belongs to
 * @param population whether it counts the people of a unit, so that comparable units are found by it; at most one does for each level
 * @param published whether everyone may see it
 * @param version how often it was saved; 0 where it never was
 */
public record Indicator(
        IndicatorId id,
        String code,
        Slug slug,
        LocalizedText name,
        Unit unit,
        Direction direction,
        TerritoryLevel level,
        Periodicity periodicity,
        List<Definition> definitions,
        Provenance provenance,
        Optional<Slug> topic,
        boolean population,
        boolean published,
        long version)
        implements Aggregate<IndicatorId, Indicator> {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** Refuses a code of another form, definitions out of their order, and no definition at all. */
    public Indicator {
        if (!isCode(code)) {
            throw new InvalidValueException(code, Problem.NOT_A_CODE);
        }
        definitions = List.copyOf(definitions);
        if (definitions.isEmpty() || definitions.getFirst().since().isPresent() || !grow(definitions)) {
            throw new IllegalArgumentException(
                    "Definitions begin with one that has always held, and follow one another");
        }
        if (formulas(definitions) != 0 && formulas(definitions) != definitions.size()) {
            throw new IllegalArgumentException("An indicator is computed under all of its definitions, or under none");
        }
    }

    private static boolean grow(List<Definition> definitions) {
        List<Period> since =
                definitions.stream().flatMap(one -> one.since().stream()).toList();
        return since.size() == definitions.size() - 1
                && new HashSet<>(since).size() == since.size()
                && since.equals(since.stream().sorted(Comparator.naturalOrder()).toList());
    }

    private static long formulas(List<Definition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.formula().isPresent())
                .count();
    }

    /** Whether a text could be a code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Starts an indicator that nobody but editors sees. */
    public static Builder builder(String code, String name) {
        return builder(IndicatorId.random(), code, Slug.from(name), name);
    }

    /** Starts an indicator that has an identity already, such as one that comes from another installation. */
    public static Builder builder(IndicatorId id, String code, Slug slug, String name) {
        return new Builder(id, code, slug, LocalizedText.of(name));
    }

    /** The code as it is compared: letter case does not count. */
    public static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** The definition that holds for a period. */
    public Definition definition(Period period) {
        return definitions.reversed().stream()
                .filter(one -> one.since().isEmpty() || one.since().get().compareTo(period) <= 0)
                .findFirst()
                .orElseThrow();
    }

    /** The definition that holds now. */
    public Definition definition() {
        return definitions.getLast();
    }

    /** Whether its figures are computed of those of others, and none of its own are recorded. */
    public boolean isDerived() {
        return definition().formula().isPresent();
    }

    /** Whether it can be measured of something: of practices always, of a territorial unit where that is on its level. */
    public boolean applies(Observed observed) {
        return observed.territory().map(level::includes).orElse(true);
    }

    @Override
    public Optional<Slug> address() {
        return Optional.of(slug);
    }

    @Override
    public Indicator withVersion(long value) {
        return toBuilder().version(value).build();
    }

    @Override
    public Set<FileKey> fileKeys() {
        return Set.of();
    }

    /** Starts a changed version of this one, with the same identity and version. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, code, slug, name);
        builder.unit = unit;
        builder.direction = direction;
        builder.level = level;
        builder.periodicity = periodicity;
        builder.definitions = definitions;
        builder.provenance = provenance;
        builder.topic = topic;
        builder.population = population;
        builder.published = published;
        builder.version = version;
        return builder;
    }

    /** Fills an indicator field by field. */
    public static final class Builder {
        private final IndicatorId id;
        private String code;
        private Slug slug;
        private LocalizedText name;
        private Unit unit = Unit.NUMBER;
        private Direction direction = Direction.NEITHER;
        private TerritoryLevel level = TerritoryLevel.COMMUNE;
        private Periodicity periodicity = Periodicity.YEAR;
        private List<Definition> definitions = List.of(Definition.of(""));
        private Provenance provenance = Provenance.UNKNOWN;
        private Optional<Slug> topic = Optional.empty();
        private boolean population;
        private boolean published;
        private long version;

        private Builder(IndicatorId id, String code, Slug slug, LocalizedText name) {
            this.id = id;
            this.code = code;
            this.slug = slug;
            this.name = name;
        }

        public Builder code(String value) {
            code = value;
            return this;
        }

        public Builder slug(Slug value) {
            slug = value;
            return this;
        }

        public Builder name(LocalizedText value) {
            name = value;
            return this;
        }

        public Builder unit(Unit value) {
            unit = value;
            return this;
        }

        public Builder direction(Direction value) {
            direction = value;
            return this;
        }

        public Builder level(TerritoryLevel value) {
            level = value;
            return this;
        }

        public Builder periodicity(Periodicity value) {
            periodicity = value;
            return this;
        }

        public Builder definitions(List<Definition> value) {
            definitions = List.copyOf(value);
            return this;
        }

        /** Sets the one definition, which has always held. */
        public Builder definition(Definition value) {
            return definitions(List.of(value));
        }

        public Builder provenance(Provenance value) {
            provenance = value;
            return this;
        }

        public Builder topic(Optional<Slug> value) {
            topic = value;
            return this;
        }

        public Builder population(boolean value) {
            population = value;
            return this;
        }

        public Builder published(boolean value) {
            published = value;
            return this;
        }

        /** For stores: the version that a save made. */
        public Builder version(long value) {
            version = value;
            return this;
        }

        /**
         * The indicator.
         *
         * @throws InvalidValueException where the code has another form
         * @throws IllegalArgumentException where the definitions do not follow one another
         */
        public Indicator build() {
            return new Indicator(
                    id,
                    code,
                    slug,
                    name,
                    unit,
                    direction,
                    level,
                    periodicity,
                    definitions,
                    provenance,
                    topic,
                    population,
                    published,
                    version);
        }
    }
}
