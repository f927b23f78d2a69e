package org.praktyki.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praktyki.core.contract.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Delivery LATER = Delivery.later(Trouble.Kind.BUSY, "451 później");

    @Test
    void aLetterThatWentIsDoneAndNothingStandsInItsWay() {
        Progress sent = Progress.due(NOW).after(LATER, NOW).after(Delivery.DELIVERED, NOW.plusSeconds(60));
        assertThat(sent)
                .isEqualTo(new Progress(MailState.SENT, NOW.plusSeconds(60), 2, Optional.of(NOW), Optional.empty()));
    }

    @Test
    void aLetterThatWillNeverBeTakenIsTriedOnce() {
        Delivery never = Delivery.never(Trouble.Kind.BAD_ADDRESS, "550");
        assertThat(Progress.due(NOW).after(never, NOW))
                .isEqualTo(new Progress(MailState.REFUSED, NOW, 1, Optional.of(NOW), never.trouble()));
    }

    @Test
    void pausesGrowAndAfterThreeDaysItIsGivenUpWithTheLastReason() {
        List<Duration> pauses = new ArrayList<>();
        Progress progress = Progress.due(NOW);
        while (progress.state() == MailState.WAITING) {
            Instant now = progress.at();
            progress = progress.after(LATER, now);
            pauses.add(Duration.between(now, progress.at()));
        }

        assertThat(pauses)
                .startsWith(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
        assertThat(progress)
                .isEqualTo(new Progress(
                        MailState.GIVEN_UP,
                        NOW.plus(Progress.PATIENCE),
                        pauses.size(),
                        Optional.of(NOW),
                        LATER.trouble()));
    }

    @Test
    void aNodeThatWasDownForLongGivesALetterItsWholeTime() {
        Instant back = NOW.plus(Duration.ofDays(10));
        assertThat(Progress.due(NOW).after(LATER, back))
                .isEqualTo(
                        new Progress(MailState.WAITING, back.plusSeconds(60), 1, Optional.of(back), LATER.trouble()));
    }

    @Test
    void whatAServerSaidIsOneLineOfBoundedLength() {
        assertThat(new Trouble(Trouble.Kind.REFUSED, " 550-a\r\n550 b\u0007" + "x".repeat(400)).said())
                .startsWith("550-a 550 b x")
                .hasSize(300);
    }
}
