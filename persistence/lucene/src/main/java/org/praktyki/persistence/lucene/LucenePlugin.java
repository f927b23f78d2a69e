package org.praktyki.persistence.lucene;

import org.praktyki.core.Configuration;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.persistence.language.PolishForms;

/** Searches by an index in the data folder, unless {@link Configuration#SEARCH} asks for something else. */
public final class LucenePlugin implements Plugin {

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        Configuration configuration = builder.configuration();
        if (configuration.text(Configuration.SEARCH).isEmpty()) {
            builder.openSearch(() -> LuceneSearch.open(configuration.data().resolve("index")));
            builder.openWordForms(PolishForms::new);
        }
    }
}
