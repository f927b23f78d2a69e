package org.praktyki.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.contract.PluginContract;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.EmailAddress;

class MailPluginTest extends PluginContract {

    private static final int LOOKS = 600;

    @Override
    protected Class<? extends Plugin> kind() {
        return MailPlugin.class;
    }

    private Praktyki.Builder inMemory(Map<String, String> settings) {
        return found(settings).storage(new InMemoryStorage()).files(new InMemoryFiles());
    }

    @Test
    void anInstallationSendsItsLettersByTheServerThatIsNamed() {
        try (MailServer server = MailServer.open();
                Praktyki praktyki = inMemory(server.settings()).build()) {
            praktyki.outbox()
                    .send(new Mail(
                            "próba",
                            new EmailAddress("urzad@example.org"),
                            "Prośba",
                            "Dzień dobry",
                            "pl",
                            Subject.of(Subject.Kind.INSTALLATION)));
            for (int look = 0; look < LOOKS && server.taken().isEmpty(); look++) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            assertThat(server.taken()).hasSize(1);
            assertThat(praktyki.checks())
                    .hasEntrySatisfying("mail", check -> assertThat(check.ok()).isTrue());
        }
    }

    @Test
    void withoutAServerLettersWaitForPeople() {
        try (Praktyki praktyki = inMemory(Map.of()).build()) {
            assertThat(praktyki.outbox().isSending()).isFalse();
            assertThat(praktyki.checks()).doesNotContainKey("mail");
        }
    }

    @Test
    void aSettingThatIsNotUnderstoodIsNamedWithoutThePassword() {
        Praktyki.Builder builder = inMemory(Map.of(
                "praktyki.mail.host",
                "poczta.example.org",
                "praktyki.mail.user",
                "x",
                "praktyki.mail.password",
                "geheim"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("praktyki.mail.from")
                .hasMessageNotContaining("geheim");
    }
}
