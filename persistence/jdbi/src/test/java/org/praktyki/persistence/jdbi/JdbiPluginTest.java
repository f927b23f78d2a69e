package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.PluginContract;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;

class JdbiPluginTest extends PluginContract {

    @Override
    protected Class<? extends Plugin> kind() {
        return JdbiPlugin.class;
    }

    @Override
    protected List<Consumer<Praktyki.Builder>> missing() {
        return List.of(builder -> builder.files(new InMemoryFiles()));
    }

    private Praktyki open(Map<String, String> settings) {
        return found(settings).files(new InMemoryFiles()).build();
    }

    @Test
    void whatIsWrittenIsInTheDataFolder() {
        try (Praktyki praktyki = open(Map.of())) {
            praktyki.categories().replace(Actor.system("test"), Samples.topics());
        }
        assertThat(data.resolve("praktyki.mv.db")).exists();
        try (Praktyki praktyki = open(Map.of())) {
            assertThat(praktyki.categories().tree().all()).hasSize(4);
        }
    }

    @Test
    void anotherDatabaseLeavesTheFolderEmpty() {
        try (Praktyki praktyki = open(Map.of("praktyki.db", "jdbc:h2:mem:plugin"))) {
            assertThat(praktyki.check().ok()).isTrue();
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatIsUnknownIsRefusedByItsSettingWithoutItsPassword() {
        assertThatThrownBy(() -> open(Map.of("praktyki.db", "jdbc:mariadb://localhost/x?password=geheim")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("praktyki.db")
                .hasMessageContaining("H2 or PostgreSQL")
                .hasMessageNotContaining("geheim");
    }
}
