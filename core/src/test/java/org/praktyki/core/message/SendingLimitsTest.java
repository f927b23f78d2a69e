package org.praktyki.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.practice.ContactId;

class SendingLimitsTest {

    private static final ContactId CONTACT = ContactId.random();

    private final Time time = new Time();
    private final SendingLimits limits = new SendingLimits(time);

    private void fill(String place) {
        for (int i = 0; i < SendingLimits.FROM_ONE_PLACE; i++) {
            assertThat(limits.admit(place, CONTACT)).isTrue();
        }
    }

    @Test
    void onePlaceSendsSoManyWithinTheHourAndAnotherOneToo() {
        fill("192.0.2.1");

        assertThat(limits.admit("192.0.2.1", CONTACT)).isFalse();
        assertThat(limits.admit("192.0.2.1", ContactId.random())).isFalse();
        assertThat(limits.admit("192.0.2.2", CONTACT)).isTrue();
    }

    @Test
    void whatIsRefusedDoesNotCountAndTheWindowMovesOn() {
        assertThat(limits.admit("192.0.2.1", CONTACT)).isTrue();
        time.pass(Duration.ofMinutes(30));
        IntStream.range(1, SendingLimits.FROM_ONE_PLACE)
                .forEach(i -> assertThat(limits.admit("192.0.2.1", CONTACT)).isTrue());
        assertThat(limits.admit("192.0.2.1", CONTACT)).isFalse();

        time.pass(Duration.ofMinutes(31));
        assertThat(limits.admit("192.0.2.1", CONTACT)).isTrue();
        assertThat(limits.admit("192.0.2.1", CONTACT)).isFalse();
    }

    @Test
    void oneContactIsSentSoManyFromWherever() {
        for (int i = 0; i < SendingLimits.TO_ONE_CONTACT; i++) {
            assertThat(limits.admit("192.0.2." + i, CONTACT)).isTrue();
        }
        assertThat(limits.admit("192.0.2.200", CONTACT)).isFalse();
        assertThat(limits.admit("192.0.2.200", ContactId.random())).isTrue();
    }

    @Test
    void aNetworkOfTheNewKindIsOnePlace() {
        fill("2001:db8:0:1::1");

        assertThat(limits.admit("2001:db8:0:1:ffff::9", CONTACT)).isFalse();
        assertThat(limits.admit("2001:db8:0:2::1", CONTACT)).isTrue();
        assertThat(limits.admit("no:address", CONTACT)).isTrue();
    }

    @Test
    void whoeverSendsNothingMoreIsForgottenWithTheHour() {
        fill("192.0.2.1");
        assertThat(limits.size()).isEqualTo(2);

        time.pass(SendingLimits.WINDOW.plusMillis(1));
        limits.forget();
        assertThat(limits.size()).isZero();
    }

    @Test
    void aFloodOfPlacesFillsNoMemory() {
        IntStream.range(0, 30_000)
                .forEach(i ->
                        limits.admit("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, ContactId.random()));

        assertThat(limits.size()).isLessThanOrEqualTo(20_000);
    }
}
