package org.praktyki.persistence.jdbi;

import java.nio.file.Path;
import org.praktyki.core.Configuration;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;

/**
 * Keeps an installation in an H2 database in its data folder, or in the database whose address stands in
 * {@link Configuration#DATABASE}. One process at a time has the one in the folder: no port is opened for others.
 */
public final class JdbiPlugin implements Plugin {

    @Override
    public String name() {
        return "jdbi";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        Configuration configuration = builder.configuration();
        builder.openStorage(() -> JdbiStorage.open(
                configuration
                        .read(Configuration.DATABASE, JdbiPlugin::known)
                        .orElseGet(() -> inside(configuration.data())),
                "",
                ""));
    }

    private static String known(String url) {
        Vendor.ofUrl(url);
        return url;
    }

    private static String inside(Path data) {
        return "jdbc:h2:file:" + data.resolve("praktyki");
    }
}
