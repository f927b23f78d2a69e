package org.praktyki.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.Configuration;

class SmtpSettingsTest {

    private static Configuration with(String... others) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "praktyki.mail.host", "poczta.example.org", "praktyki.mail.from", "Gmina Łąka <baza@example.org>"));
        for (int i = 0; i < others.length; i += 2) {
            settings.put("praktyki.mail." + others[i], others[i + 1]);
        }
        return name -> Optional.ofNullable(settings.get(name));
    }

    private static void refused(String setting, String reason, String... others) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SmtpSettings.of(with(others)))
                .withMessageContaining("praktyki.mail." + setting)
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e).hasMessageNotContaining("geheim"));
    }

    @Test
    void whoeverSaysNothingOfMailSendsNone() {
        assertThat(SmtpMail.of(name -> Optional.empty())).isEmpty();
        assertThat(SmtpMail.of(with())).isPresent();
    }

    @Test
    void aPasswordMakesTheConnectionSafeUnlessAnotherModeIsNamed() {
        SmtpSettings open = SmtpSettings.of(with());
        assertThat(open.tls()).isEqualTo(TlsMode.IF_OFFERED);
        assertThat(open.port()).isEqualTo(25);
        SmtpSettings known = SmtpSettings.of(with("user", "baza", "password", " geheim "));
        assertThat(known.tls()).isEqualTo(TlsMode.STARTTLS);
        assertThat(known.port()).isEqualTo(587);
        assertThat(known.login().orElseThrow().password()).isEqualTo(" geheim ");
        assertThat(known.toString()).doesNotContain("geheim");
        SmtpSettings tls = SmtpSettings.of(with("user", "baza", "password", "geheim", "tls", "tls", "port", "4650"));
        assertThat(tls.tls()).isEqualTo(TlsMode.TLS);
        assertThat(tls.port()).isEqualTo(4650);
    }

    @Test
    void anAddressMayHaveANameBeforeIt() {
        assertThat(SmtpSettings.of(with()).from().getPersonal()).isEqualTo("Gmina Łąka");
        assertThat(SmtpSettings.of(with("from", "baza@example.org")).from().getAddress())
                .isEqualTo("baza@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host|to nie host|name of a host",
                "port|0|no port",
                "port|70000|no port",
                "port|x|no port",
                "from|gmina|",
                "from|a@example.org, b@example.org|not one address",
                "reply-to|<a@b@c>|",
                "tls|ssl|starttls, tls, if-offered, none",
                "certificates|/nowhere/at.all|/nowhere/at.all"
            })
    void aValueThatIsNotUnderstoodIsRefusedByItsSetting(String setting, String value, @Nullable String reason) {
        refused(setting, reason == null ? "" : reason, setting, value);
    }

    @Test
    void anAddressAddsNoHeader() {
        refused("from", "cannot be seen", "from", "Gmina\r\nBcc: inny@example.org <baza@example.org>");
    }

    @Test
    void whatBelongsTogetherIsNamedTogether() {
        refused("password", "missing", "user", "baza");
        refused("user", "missing", "password", "geheim");
        refused("host", "missing", "host", " ");
        refused("from", "missing", "from", " ");
    }

    @Test
    void aPasswordIsNotSentInTheClearUnlessItStaysOnThisMachine() {
        refused("tls", "password", "user", "baza", "password", "geheim", "tls", "none");
        refused("tls", "password", "user", "baza", "password", "geheim", "tls", "if-offered");
        assertThat(SmtpSettings.of(with("host", "localhost", "user", "baza", "password", "geheim", "tls", "none"))
                        .tls())
                .isEqualTo(TlsMode.NONE);
    }

    @Test
    void aFileWithoutCertificatesIsRefused(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        refused("certificates", "no certificate", "certificates", empty.toString());
    }
}
