package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.text.EmailAddress;

class MailHealthTest {

    /** The mail server of a town that has gone home. */
    private static final class Away implements Plugin {
        @Override
        public String name() {
            return "mail";
        }

        @Override
        public void install(Praktyki.Builder builder) {
            builder.mail(mail -> Delivery.later(Trouble.Kind.UNREACHABLE, "poczta.example.org"));
        }
    }

    @Test
    void healthSaysDegradedOnceALetterWaitsForAnHourAndNothingOfTheLetter() {
        try (Portal portal = Portal.start(new Away())) {
            portal.praktyki()
                    .outbox()
                    .send(new Mail(
                            "próba",
                            new EmailAddress("urzad@example.org"),
                            "Prośba",
                            "Dzień dobry",
                            "pl",
                            Subject.of(Subject.Kind.INSTALLATION)));
            portal.pass(Outbox.LATE);
            assertThat(portal.get("/health").body()).contains("\"status\":\"ok\"", "\"mail\":\"ok\"");
            portal.pass(Duration.ofSeconds(1));
            HttpResponse<String> late = portal.get("/health");
            assertThat(late.statusCode()).isEqualTo(200);
            assertThat(late.body())
                    .isEqualTo(
                            "{\"status\":\"degraded\",\"parts\":{\"database\":\"ok\",\"search\":\"ok\",\"mail\":\"failing\"}}\n");
        }
    }
}
