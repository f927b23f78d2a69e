package org.praktyki.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static Configuration of(Map<String, String> settings) {
        return name -> Optional.ofNullable(settings.get(name));
    }

    @Test
    void variablesOfAShellGoByTheirLargeNames() {
        Configuration environment =
                Configuration.environment(Map.of("PRAKTYKI_PUBLIC_ADDRESS", "https://example.org/praktyki"));
        assertThat(environment.get("praktyki.public-address")).contains("https://example.org/praktyki");
        assertThat(environment.get("praktyki.db")).isEmpty();
    }

    @Test
    void anotherOneIsAskedWhereNothingIsSaidOrOnlyBlanks() {
        Configuration first = of(Map.of("praktyki.db", "  ", "praktyki.name", "Gmina"));
        Configuration both = first.orElse(of(Map.of("praktyki.db", " jdbc:h2:mem: ", "praktyki.name", "Powiat")));
        assertThat(both.get("praktyki.db")).contains("jdbc:h2:mem:");
        assertThat(both.get("praktyki.name")).contains("Gmina");
        assertThat(both.get("praktyki.search")).isEmpty();
    }

    @Test
    void aSystemPropertyComesBeforeTheEnvironment() {
        System.setProperty("praktyki.configuration-test", "property");
        try {
            assertThat(Configuration.system().get("praktyki.configuration-test"))
                    .contains("property");
        } finally {
            System.clearProperty("praktyki.configuration-test");
        }
        assertThat(Configuration.system().get("praktyki.configuration-test")).isEmpty();
    }

    @Test
    void aBadValueIsRefusedByTheNameOfItsSetting() {
        Configuration bad = of(Map.of("praktyki.size", "many", "praktyki.data", "a\0b"));
        assertThatThrownBy(() -> bad.read("praktyki.size", Integer::valueOf))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("praktyki.size");
        assertThatThrownBy(bad::data).isInstanceOf(IllegalStateException.class).hasMessageContaining("praktyki.data");
    }

    @Test
    void theDataFolderIsAWholePath() {
        assertThat(of(Map.of()).data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(of(Map.of("praktyki.data", "/var/lib/../praktyki")).data())
                .isEqualTo(Path.of("/var/praktyki").toAbsolutePath());
    }
}
