package org.praktyki.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.PluginContract;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Attachment;

class FilesPluginTest extends PluginContract {

    @Override
    protected Class<? extends Plugin> kind() {
        return FilesPlugin.class;
    }

    @Override
    protected List<Consumer<Praktyki.Builder>> missing() {
        return List.of(builder -> builder.storage(new InMemoryStorage()));
    }

    @Test
    void anUploadIsLookedAtAndKeptInTheDataFolder() throws IOException {
        try (Praktyki praktyki = found(Map.of()).storage(new InMemoryStorage()).build()) {
            Attachment kept = praktyki.attachments()
                    .upload(
                            Actor.system("test"),
                            Samples.published("Łąki"),
                            "notatka.txt",
                            new ByteArrayInputStream("Zażółć".getBytes(StandardCharsets.UTF_8)));
            assertThat(kept.mediaType()).isEqualTo("text/plain");
        }
        assertThat(data.resolve("files")).isNotEmptyDirectory();
    }
}
