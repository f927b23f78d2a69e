package org.praktyki.figures.folder;

import java.nio.file.Path;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.source.MeasurementSource;

/** Adds the folder that {@link #FOLDER} names as a source of figures; nothing where it names none. */
public final class FolderPlugin implements Plugin {

    /** The folder with tables. */
    public static final String FOLDER = "praktyki.figures-folder";

    @Override
    public String name() {
        return "figures-from-folder";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        builder.configuration()
                .text(FOLDER)
                .ifPresent(folder -> builder.contribute(MeasurementSource.class, new FolderSource(Path.of(folder))));
    }
}
