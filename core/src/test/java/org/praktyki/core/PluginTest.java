package org.praktyki.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;

class PluginTest {

    private final Praktyki.Builder builder =
            Praktyki.builder().storage(new InMemoryStorage()).files(new InMemoryFiles());

    private record Greeting(String words) {}

    private record Polite(String name, String words) implements Plugin {
        @Override
        public void install(Praktyki.Builder builder) {
            builder.contribute(Greeting.class, new Greeting(words));
        }
    }

    private static final class Other implements Plugin {
        @Override
        public String name() {
            return "polite";
        }

        @Override
        public void install(Praktyki.Builder builder) {
            throw new AssertionError("A plugin that is refused brings nothing");
        }
    }

    @Test
    void whatPluginsBringIsHandedOnInTheirOrder() {
        builder.install(new Polite("polite", "Dzień dobry")).install(new Polite("brief", "Cześć"));
        try (Praktyki praktyki = builder.build()) {
            assertThat(praktyki.contributions(Greeting.class))
                    .extracting(Greeting::words)
                    .containsExactly("Dzień dobry", "Cześć");
            assertThat(praktyki.contributions(String.class)).isEmpty();
        }
    }

    @Test
    void installingTwiceIsHarmless() {
        builder.install(new Polite("polite", "Dzień dobry")).install(new Polite("polite", "Dzień dobry"));
        try (Praktyki praktyki = builder.build()) {
            assertThat(praktyki.contributions(Greeting.class)).hasSize(1);
        }
    }

    @Test
    void twoPluginsOfOneNameAreRefusedByBothTheirClasses() {
        builder.install(new Polite("polite", "Dzień dobry"));
        assertThatThrownBy(() -> builder.install(new Other()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("polite")
                .hasMessageContaining(Polite.class.getName())
                .hasMessageContaining(Other.class.getName());
    }

    @Test
    void whatIsAddedAfterwardsDoesNotReachAnInstallationThatIsBuilt() {
        try (Praktyki praktyki = builder.build()) {
            builder.contribute(Greeting.class, new Greeting("Za późno"));
            assertThat(praktyki.contributions(Greeting.class)).isEmpty();
        }
    }
}
