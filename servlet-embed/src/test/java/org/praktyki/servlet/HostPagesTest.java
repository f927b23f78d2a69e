package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.servlet.HostPages.Refusal;
import org.praktyki.servlet.HostPages.RefusedException;

class HostPagesTest {

    private final HostPages pages = new HostPages(
            host -> host.equals("gmina.example.org") || host.equals("localhost"), PublicAddresses::contain);

    @ParameterizedTest
    @CsvSource({
        "https://other.example.org/, NOT_LISTED",
        "https://127.0.0.1/, NOT_LISTED",
        "https://[::1]/, NOT_LISTED",
        "http://localhost/admin, NOT_PUBLIC",
        "http://localhost:8080/, NOT_AN_ADDRESS",
        "ftp://gmina.example.org/, NOT_AN_ADDRESS",
        "file:///etc/hosts, NOT_AN_ADDRESS",
        "https://gmina.example.org@127.0.0.1/, NOT_AN_ADDRESS",
        "https://gmina.example.org:22/, NOT_AN_ADDRESS",
        "gmina.example.org, NOT_AN_ADDRESS",
        "'https://gmina .example.org', NOT_AN_ADDRESS"
    })
    void onlyPublicPagesOfListedSitesAreFetched(String address, Refusal refusal) {
        assertThatThrownBy(() -> pages.fetch(address))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.7",
                "198.18.0.1",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fd00::1",
                "ff02::1",
                "2001:db8::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::ffff:127.0.0.1"
            })
    void networksOfOnesOwnAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "193.0.0.1", "2a00::1", "2606:4700::1"})
    void allOthersAre(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }
}
