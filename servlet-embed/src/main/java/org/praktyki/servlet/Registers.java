package org.praktyki.servlet;

import java.util.OptionalLong;
import org.praktyki.core.Praktyki;
import org.praktyki.core.territory.TerritoryRegister;

/** The register of territorial units, read again only where something of what the public sees has changed. */
final class Registers {

    private final Praktyki praktyki;
    private volatile Read lately = new Read(OptionalLong.empty(), TerritoryRegister.EMPTY);

    private record Read(OptionalLong version, TerritoryRegister register) {}

    Registers(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    TerritoryRegister register() {
        // read first: what is read afterwards is of this version or of a later one
        OptionalLong version = praktyki.content().current();
        Read known = lately;
        if (version.isEmpty() || !version.equals(known.version())) {
            known = new Read(version, praktyki.territories().register());
            lately = known;
        }
        return known.register();
    }

    /** With the words of a language around the names. */
    Places places(Texts texts) {
        return new Places(register(), texts);
    }
}
