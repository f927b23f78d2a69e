package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void oneNodeIsEnough() {
        assertThat(Address.of("http://localhost:9200"))
                .isEqualTo(new Address(List.of(URI.create("http://localhost:9200")), "praktyki", Optional.empty()));
        assertThat(Address.of("https://search.example.org/").nodes())
                .containsExactly(URI.create("https://search.example.org"));
    }

    @Test
    void severalNodesShareANameAndAPassword() {
        Address address = Address.of("http://town:secret@first:9200,http://second:9200/good-practices");
        assertThat(address.nodes()).containsExactly(URI.create("http://first:9200"), URI.create("http://second:9200"));
        assertThat(address.name()).isEqualTo("good-practices");
        assertThat(address.authorization()).hasValue("Basic dG93bjpzZWNyZXQ=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:9200",
                "ftp://localhost",
                "http://",
                "http://town:secret word@host",
                "http://localhost:9200/Big",
                "http://localhost:9200/_all",
                "http://localhost:9200/*",
                "http://localhost:9200?q=secret"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.of(text))
                .satisfies(refusal -> assertThat(refusal).hasNoCause())
                .withMessageNotContaining("secret");
    }
}
