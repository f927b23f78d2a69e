package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.contract.PluginContract;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;

class ClusterPluginTest extends PluginContract {

    @Override
    protected Class<? extends Plugin> kind() {
        return ClusterPlugin.class;
    }

    private Praktyki.Builder inMemory(Map<String, String> settings) {
        return found(settings).storage(new InMemoryStorage()).files(new InMemoryFiles());
    }

    @Test
    void theClusterThatIsNamedIsAsked() {
        try (Praktyki praktyki = inMemory(Map.of("praktyki.search", "opensearch:http://127.0.0.1:9/x"))
                .build()) {
            assertThat(praktyki.checks().get("search"))
                    .isNotNull()
                    .satisfies(check -> assertThat(check.ok()).isFalse());
        }
    }

    @Test
    void noneIsAskedUnlessItIsNamed() {
        try (Praktyki praktyki = inMemory(Map.of()).build()) {
            assertThat(praktyki.checks()).doesNotContainKey("search");
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedByItsSettingWithoutItsPassword() {
        Praktyki.Builder builder = inMemory(Map.of("praktyki.search", "opensearch:ftp://ja:geheim@127.0.0.1"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("praktyki.search")
                .hasMessageNotContaining("geheim");
    }
}
