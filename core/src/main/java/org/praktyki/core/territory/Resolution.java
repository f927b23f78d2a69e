package org.praktyki.core.territory;

import java.util.List;

/** What the register makes of a {@link Place}. */
public sealed interface Resolution {

    /**
     * Exactly one unit fits.
     *
     * @param unit the unit
     */
    record One(Territory unit) implements Resolution {}

    /**
     * Several units fit: names repeat, and a town often shares its name with the rural commune around it.
     *
     * @param candidates the units, in the register's order
     */
    record Several(List<Territory> candidates) implements Resolution {

        /** Copies the list. */
        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * No unit fits.
     *
     * @param elsewhere units of that name that lie in another powiat or voivodeship than was said; empty where none has it
     */
    record None(List<Territory> elsewhere) implements Resolution {

        /** Copies the list. */
        public None {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** Names what fits. */
    static Resolution of(List<Territory> fitting, List<Territory> elsewhere) {
        return switch (fitting.size()) {
            case 0 -> new None(elsewhere);
            case 1 -> new One(fitting.getFirst());
            default -> new Several(fitting);
        };
    }

    /** Where several fit and only one of them is of this kind, that one; otherwise this. */
    default Resolution preferring(UnitType type) {
        if (this instanceof Several several) {
            List<Territory> ofType = several.candidates().stream()
                    .filter(unit -> unit.code().unitType().filter(type::equals).isPresent())
                    .toList();
            return ofType.size() == 1 ? new One(ofType.getFirst()) : this;
        }
        return this;
    }
}
