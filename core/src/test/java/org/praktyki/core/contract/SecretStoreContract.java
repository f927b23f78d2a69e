package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.settings.SecretStore;
import org.praktyki.core.spi.Storage;

/** What the installation alone knows. */
abstract class SecretStoreContract {

    abstract Storage storage();

    private SecretStore secrets() {
        return storage().secrets();
    }

    @Test
    void aSecretIsMadeOnceAndKept() {
        assertThat(secrets().get("formularz", () -> "pierwszy")).isEqualTo("pierwszy");
        assertThat(secrets().get("formularz", () -> "drugi")).isEqualTo("pierwszy");
        assertThat(secrets().get("inny", () -> "drugi")).isEqualTo("drugi");
    }

    @Test
    void ofThoseMadeAtOnceOneCountsForAll() throws Exception {
        List<Callable<String>> makers = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i ->
                        () -> secrets().get("x".repeat(SecretStore.MAX_NAME), () -> "tajne" + i))
                .toList();

        assertThat(Set.copyOf(Together.call(makers))).hasSize(1);
    }
}
