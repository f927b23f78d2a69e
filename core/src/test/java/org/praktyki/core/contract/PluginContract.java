package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Configuration;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;

/** What is asked of a plugin that the service loader finds. */
public abstract class PluginContract {

    @TempDir
    protected Path data = Path.of("");

    /** Its class. */
    protected abstract Class<? extends Plugin> kind();

    /** A builder that has found what is on the class path. */
    protected final Praktyki.Builder found(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent(Configuration.DATA, data.toString());
        return Praktyki.builder()
                .configuration(name -> Optional.ofNullable(all.get(name)))
                .discover();
    }

    @Test
    void theServiceLoaderFindsIt() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(kind());
    }

    @Test
    void anInstallationWithItCanBeOpenedAgainOnceItIsClosed() {
        for (int time = 0; time < 2; time++) {
            Praktyki.Builder builder = found(Map.of());
            missing().forEach(part -> part.accept(builder));
            builder.build().close();
        }
        assertThat(data).exists();
    }

    /** What else an installation needs; all that the plugin may not bring, unless the test says otherwise. */
    protected List<Consumer<Praktyki.Builder>> missing() {
        return List.of(
                builder -> builder.storage(new InMemoryStorage()), builder -> builder.files(new InMemoryFiles()));
    }
}
