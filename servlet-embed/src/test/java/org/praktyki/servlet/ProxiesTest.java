package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final Proxies TRUSTED = Proxies.of("10.0.0.0/8, 2001:db8::/33, 192.0.2.7");

    private static final Map<String, String> FIXED = Map.of("getScheme", "http", "getServerName", "inside");

    /** A request over a connection from an address, with lines of headers such as {@code Forwarded: for=…}. */
    private static HttpServletRequest from(String address, String... lines) {
        InvocationHandler answers = (proxy, method, arguments) -> {
            if (method.getName().equals("getRemoteAddr")) {
                return address;
            }
            String name = arguments == null ? "" : (String) arguments[0];
            List<String> values = Arrays.stream(lines)
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .toList();
            return method.getReturnType() == Enumeration.class
                    ? Collections.enumeration(values)
                    : FIXED.getOrDefault(method.getName(), values.isEmpty() ? null : values.get(0));
        };
        return (HttpServletRequest) Proxy.newProxyInstance(
                ProxiesTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, answers);
    }

    @Test
    void whoIsNotTrustedIsNotBelieved() {
        Client client = TRUSTED.client(from(
                "203.0.113.9",
                "Host: gmina.example.org",
                "Forwarded: for=198.51.100.1;proto=https;host=evil.example.org",
                "X-Forwarded-For: 198.51.100.1",
                "X-Forwarded-Host: evil.example.org",
                "X-Forwarded-Prefix: /evil"));
        assertThat(client).isEqualTo(new Client("203.0.113.9", "http", "gmina.example.org", ""));
    }

    @Test
    void nobodyIsBelievedUnlessNamed() {
        assertThat(Proxies.NONE
                        .client(from("10.0.0.1", "X-Forwarded-For: 198.51.100.1"))
                        .address())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void aTrustedProxySaysForWhomItAsks() {
        Client client = TRUSTED.client(from(
                "10.0.0.1",
                "Forwarded: For=\"[2001:db8:cafe::17]:4711\";proto=HTTPS;host=\"gmina.example.org:8443\"",
                "X-Forwarded-For: 198.51.100.1",
                "X-Forwarded-Prefix: /portal/"));
        assertThat(client).isEqualTo(new Client("2001:db8:cafe::17", "https", "gmina.example.org:8443", "/portal"));
    }

    @Test
    void theNearestThatIsNotTrustedIsTheClientWhateverItSaysItself() {
        Client client = TRUSTED.client(from(
                "10.0.0.1",
                "Forwarded: for=198.51.100.99;host=evil.example.org",
                "Forwarded: for=203.0.113.9;proto=https;host=gmina.example.org, for=10.0.0.2"));
        assertThat(client).isEqualTo(new Client("203.0.113.9", "https", "gmina.example.org", ""));
    }

    @Test
    void theOlderHeadersAreReadFromBehindToo() {
        Client client = TRUSTED.client(from(
                "10.0.0.1",
                "X-Forwarded-For: 198.51.100.99, 203.0.113.9, 192.0.2.7",
                "X-Forwarded-Proto: http, https",
                "X-Forwarded-Host: evil.example.org, gmina.example.org, inside"));
        assertThat(client.address()).isEqualTo("203.0.113.9");
        assertThat(client.host()).isEqualTo("gmina.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=_hidden;host=evil.example.org/x",
                "for=unknown",
                "for=\"203.0.113.9",
                "for=203.0.113.999",
                "203.0.113.9",
                ";;;,,,=",
                "for=example.org"
            })
    void whatMakesNoSenseLeavesTheProxyAsTheClient(String header) {
        Client client = TRUSTED.client(from("10.0.0.1", "Host: inside", "Forwarded: " + header));
        assertThat(client).isEqualTo(new Client("10.0.0.1", "http", "inside", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example.org", "evil", "/a b", "/a\"", "/a//b", "/<x>"})
    void aPrefixThatIsNoPathIsLeftOut(String prefix) {
        assertThat(TRUSTED.client(from("10.0.0.1", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Prefix: " + prefix))
                        .prefix())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "11.0.0.1, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "2001:db8:7fff::1, true",
        "2001:db8:8000::1, false",
        "::ffff:10.1.2.3, true"
    })
    void rangesAreBitsOfAddresses(String address, boolean isTrusted) {
        String said =
                TRUSTED.client(from(address, "X-Forwarded-For: 203.0.113.9")).address();
        assertThat(said.equals("203.0.113.9")).isEqualTo(isTrusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0", "10.0.0.0/8/8", "::1/x", "", "1.2.3.4.5"})
    void whatIsNoAddressIsRefusedWithoutAskingAnyone(String text) {
        assertThatThrownBy(() -> Proxies.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
