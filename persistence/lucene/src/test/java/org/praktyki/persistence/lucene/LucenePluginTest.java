package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.PluginContract;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.search.Query;

class LucenePluginTest extends PluginContract {

    private Praktyki.Builder inMemory(Map<String, String> settings) {
        return found(settings).storage(new InMemoryStorage()).files(new InMemoryFiles());
    }

    @Override
    protected Class<? extends Plugin> kind() {
        return LucenePlugin.class;
    }

    @Test
    void whatIsPublishedIsFoundByAnIndexInTheDataFolder() {
        try (Praktyki praktyki = inMemory(Map.of()).build()) {
            praktyki.practices().save(Actor.system("test"), Samples.published("Łąki zamiast trawników"));
            assertThat(praktyki.search().find(Query.newest(5)).total()).isEqualTo(1);
        }
        assertThat(data.resolve("index")).isNotEmptyDirectory();
    }

    @Test
    void itStepsBackWhereAnotherSearchIsAskedFor() {
        Map<String, String> cluster = Map.of("praktyki.search", "opensearch:http://127.0.0.1:9");
        assertThatThrownBy(() -> inMemory(cluster).build()).hasMessageContaining("praktyki.search");
        inMemory(cluster).search(new InMemorySearch()).build().close();
        assertThat(data).isEmptyDirectory();
    }
}
