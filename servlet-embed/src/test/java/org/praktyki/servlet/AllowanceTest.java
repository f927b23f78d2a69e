package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

    private static final class Time implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Time time = new Time();
    private final Allowance allowance = new Allowance(time);

    private int taken(String client, int times) {
        int taken = 0;
        for (int i = 0; i < times; i++) {
            taken += allowance.take(client).isEmpty() ? 1 : 0;
        }
        return taken;
    }

    @Test
    void whoeverHasUsedItUpWaitsForTheNext() {
        assertThat(taken("192.0.2.1", 1000)).isEqualTo(Allowance.AT_ONCE);
        assertThat(allowance.take("192.0.2.1")).hasValue(Duration.ofMillis(1000 / Allowance.A_SECOND));

        time.nanos += Duration.ofSeconds(2).toNanos();
        assertThat(taken("192.0.2.1", 1000)).isEqualTo(2 * Allowance.A_SECOND);
    }

    @Test
    void nobodyIsMadeToWaitByOthers() {
        taken("192.0.2.1", 1000);

        assertThat(allowance.take("192.0.2.2")).isEmpty();
    }

    @Test
    void whoeverCannotBeToldApartIsNotCounted() {
        assertThat(taken("", 1000)).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "[2001:db8:1:2::9%eth0], 20010db800010002",
    })
    void clientsAreToldApartByTheirNetworks(String address, String client) {
        assertThat(Allowance.client(address)).hasValue(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1",
                "::1",
                "[::1]",
                "10.1.2.3",
                "172.17.0.2",
                "192.168.1.1",
                "fe80::1",
                "fd00::1",
                "proxy.example.org"
            })
    void nobodyKnowsWhoIsBehindAPrivateNetwork(String address) {
        assertThat(Allowance.client(address)).isEmpty();
    }
}
