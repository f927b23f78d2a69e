package org.praktyki.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;

class DiscoveryTest {

    @TempDir
    private Path folder;

    private URLClassLoader loader = new URLClassLoader(new URL[0]);

    /** Greets as it is configured to. */
    public static final class Greeting implements Plugin {
        @Override
        public String name() {
            return "greeting";
        }

        @Override
        public void install(Praktyki.Builder builder) {
            builder.contribute(
                    String.class, builder.configuration().text("greeting").orElse("Dzień dobry"));
        }
    }

    /** Comes before the other by its name. */
    public static final class Base implements Plugin {
        @Override
        public String name() {
            return "base";
        }

        @Override
        public void install(Praktyki.Builder builder) {
            builder.openStorage(InMemoryStorage::new)
                    .openFiles(InMemoryFiles::new)
                    .contribute(String.class, "podstawa");
        }
    }

    @BeforeEach
    void name() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(Plugin.class.getName()), Greeting.class.getName() + "\n" + Base.class.getName());
        loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void whatIsFoundIsInstalledInTheOrderOfItsNames() {
        try (Praktyki praktyki = Praktyki.builder().discover(loader).build()) {
            assertThat(praktyki.contributions(String.class)).containsExactly("podstawa", "Dzień dobry");
        }
    }

    @Test
    void theThreadsClassLoaderFindsThemUnlessAnotherIsGiven() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try (Praktyki praktyki = Praktyki.builder().discover().build()) {
            assertThat(praktyki.contributions(String.class)).hasSize(2);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void oneThatIsInstalledAlreadyIsNotInstalledAgain() {
        Praktyki.Builder builder = Praktyki.builder().install(new Greeting());
        try (Praktyki praktyki = builder.discover(loader).discover(loader).build()) {
            assertThat(praktyki.contributions(String.class)).containsExactly("Dzień dobry", "podstawa");
        }
    }

    @Test
    void pluginsReadTheConfigurationWhichIsNamedBeforeThem() {
        Configuration configuration = name -> Optional.of("Cześć").filter(none -> name.equals("greeting"));
        Praktyki.Builder builder =
                Praktyki.builder().configuration(configuration).discover(loader);
        try (Praktyki praktyki = builder.build()) {
            assertThat(praktyki.contributions(String.class)).containsExactly("podstawa", "Cześć");
        }
        assertThatThrownBy(() -> builder.configuration(configuration)).isInstanceOf(IllegalStateException.class);
    }
}
