package org.praktyki.persistence.opensearch;

import org.praktyki.core.Configuration;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.persistence.language.PolishForms;

/** Searches by the cluster that {@link Configuration#SEARCH} names behind {@code opensearch:}, and by none where it names none. */
public final class ClusterPlugin implements Plugin {

    private static final String PREFIX = "opensearch:";

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        Configuration configuration = builder.configuration();
        if (configuration
                .text(Configuration.SEARCH)
                .filter(text -> text.startsWith(PREFIX))
                .isPresent()) {
            builder.openSearch(() -> configuration
                    .read(Configuration.SEARCH, text -> ClusterSearch.at(text.substring(PREFIX.length())))
                    .orElseThrow());
            builder.openWordForms(PolishForms::new);
        }
    }
}
