package org.praktyki.core.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.PopulationBand;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/** A respect in which practices differ, by which a result is narrowed down and counted. */
public enum Facet {
    /** The topic, by its code; practices are counted at the very topic that they are filed under. */
    CATEGORY {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return list(entry.practice().category().map(Slug::value));
        }
    },
    VOIVODESHIP {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return list(entry.practice().recordCard().voivodeship().map(Voivodeship::slug));
        }
    },
    /** The powiat or city with its rights: names repeat, so the value says in which voivodeship. */
    POWIAT {
        @Override
        public List<FacetValue> of(Searchable entry) {
            RecordCard card = entry.practice().recordCard();
            Optional<String> city = card.locality()
                    .filter(name -> card.unitType()
                            .filter(UnitType.MIASTO_NA_PRAWACH_POWIATU::equals)
                            .isPresent());
            return card.powiat()
                    .map(Facet::withoutTheWord)
                    .or(() -> city)
                    .map(name -> new FacetValue(
                            inAddresses(name)
                                    + card.voivodeship()
                                            .map(where -> "-" + where.slug())
                                            .orElse(""),
                            name))
                    .map(List::of)
                    .orElse(List.of());
        }
    },
    /** The town or commune that the practice comes from; names repeat, so its powiat and voivodeship belong to it. */
    LOCALITY {
        @Override
        public List<FacetValue> of(Searchable entry) {
            RecordCard card = entry.practice().recordCard();
            // a city that is a powiat of its own lies in none
            Optional<String> powiat = card.powiat()
                    .map(Facet::withoutTheWord)
                    .filter(name -> !card.locality().equals(Optional.of(name)));
            String around = Stream.of(
                            powiat.map(Facet::inAddresses), card.voivodeship().map(Voivodeship::slug))
                    .flatMap(Optional::stream)
                    .map(where -> "-" + where)
                    .collect(Collectors.joining());
            String within = powiat.map(name -> ", " + THE_WORD + " " + name).orElse("");
            return card.locality()
                    .map(name -> List.of(new FacetValue(inAddresses(name) + around, name + within)))
                    .orElse(List.of());
        }
    },
    UNIT_TYPE {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return list(entry.practice().recordCard().unitType().map(UnitType::slug));
        }
    },
    /** How large the town or commune is, in bands. */
    POPULATION {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return list(entry.practice()
                    .recordCard()
                    .population()
                    .map(PopulationBand::of)
                    .map(PopulationBand::slug));
        }
    },
    /** The year in which the solution began or, where that is not known, in which the practice was entered. */
    YEAR {
        @Override
        public List<FacetValue> of(Searchable entry) {
            RecordCard card = entry.practice().recordCard();
            return list(card.startedOn().or(card::enteredOn).map(day -> Integer.toString(day.getYear())));
        }
    },
    /** Each language in which there is something to read. */
    LANGUAGE {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return entry.practice().languages().stream().map(FacetValue::of).toList();
        }
    },
    /** Each partner that has a part in it. */
    PARTNER {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return entry.participants().stream()
                    .map(who -> new FacetValue(who.partner().value(), who.name()))
                    .distinct()
                    .toList();
        }
    },
    /** What those are that have a part in it. */
    PARTNER_KIND {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return entry.participants().stream()
                    .map(who -> FacetValue.of(who.kind().slug()))
                    .distinct()
                    .toList();
        }
    },
    /** How well it is shown at best that it has changed something: a grade from a to d. */
    EVIDENCE {
        @Override
        public List<FacetValue> of(Searchable entry) {
            return list(entry.evidence().map(EvidenceGrade::slug));
        }
    };

    /** What stands before a powiat's name, in Polish. */
    static final String THE_WORD = "powiat";

    /** What a practice is in this respect: nothing where it does not say, several where it is several. */
    public abstract List<FacetValue> of(Searchable entry);

    /** How it is called in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String inAddresses(String name) {
        return Slug.from(name).value();
    }

    private static List<FacetValue> list(Optional<String> value) {
        return value.map(FacetValue::of).map(List::of).orElse(List.of());
    }

    private static String withoutTheWord(String powiat) {
        String name = powiat.replaceFirst("(?iu)^(powiat|pow\\.)\\s+", "");
        return name.isEmpty() ? powiat : name;
    }
}
