package org.praktyki.persistence.formats;

import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;

/** Reads all formats in which practices, partners and figures come, and the register of territorial units. */
public final class FormatsPlugin implements Plugin {

    @Override
    public String name() {
        return "formats";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        PracticeFormats.readers().forEach(builder::reader);
        DirectoryFormats.readers().forEach(builder::directoryReader);
        TableFormats.readers().forEach(builder::tableReader);
        MeasurementFormats.all().forEach(builder::measurementFormat);
        builder.territories(new TercFile());
    }
}
