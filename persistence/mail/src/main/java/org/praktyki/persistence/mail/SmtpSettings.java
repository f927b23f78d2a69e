package org.praktyki.persistence.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.praktyki.core.Configuration;
import org.praktyki.core.text.EmailAddress;

/**
 * By which mail server letters go, and from whom.
 *
 * @param host its name
 * @param port where it listens
 * @param login by which it knows us; absent where it asks for none
 * @param from whom letters come from
 * @param replyTo to whom answers go; absent for the same
 * @param tls how the connection is kept safe
 * @param trusted by which certificates a server shows that it is the one that is meant; absent for those that Java trusts
 */
record SmtpSettings(
        String host,
        int port,
        Optional<Login> login,
        InternetAddress from,
        Optional<InternetAddress> replyTo,
        TlsMode tls,
        Optional<SSLSocketFactory> trusted) {

    private static final String PREFIX = "praktyki.mail.";
    private static final String HOST = PREFIX + "host";
    private static final String PORT = PREFIX + "port";
    private static final String USER = PREFIX + "user";
    private static final String PASSWORD = PREFIX + "password";
    private static final String FROM = PREFIX + "from";
    private static final String REPLY_TO = PREFIX + "reply-to";
    private static final String TLS = PREFIX + "tls";
    private static final String CERTIFICATES = PREFIX + "certificates";
    private static final List<String> ALL = List.of(HOST, PORT, USER, PASSWORD, FROM, REPLY_TO, TLS, CERTIFICATES);

    /** What stays on this machine can be read by nobody on the way. */
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    /**
     * By which a server knows us.
     *
     * @param user its name there
     * @param password shown nowhere
     */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "a login";
        }
    }

    /** Whether anything is said of mail. */
    static boolean areIn(Configuration configuration) {
        return ALL.stream().anyMatch(name -> configuration.text(name).isPresent());
    }

    /**
     * Reads them.
     *
     * @throws IllegalStateException naming the setting that is missing, or is not understood
     */
    static SmtpSettings of(Configuration configuration) {
        String host = configuration.read(HOST, SmtpSettings::host).orElseThrow(() -> missing(HOST));
        Optional<Login> login = login(configuration);
        TlsMode tls = configuration
                .read(TLS, TlsMode::named)
                .orElse(login.isPresent() ? TlsMode.STARTTLS : TlsMode.IF_OFFERED);
        if (login.isPresent() && tls.isOpen() && !HERE.contains(host)) {
            throw new IllegalStateException(
                    "The setting " + TLS + " would let the password be read on its way to " + host);
        }
        return new SmtpSettings(
                host,
                configuration.read(PORT, SmtpSettings::port).orElse(tls.port()),
                login,
                configuration.read(FROM, SmtpSettings::address).orElseThrow(() -> missing(FROM)),
                configuration.read(REPLY_TO, SmtpSettings::address),
                tls,
                configuration.read(CERTIFICATES, file -> TrustedCertificates.in(Path.of(file))));
    }

    private static Optional<Login> login(Configuration configuration) {
        Optional<String> user = configuration.text(USER);
        // blanks may belong to it
        Optional<String> password = configuration.get(PASSWORD).filter(text -> !text.isEmpty());
        if (user.isPresent() != password.isPresent()) {
            throw missing(user.isPresent() ? PASSWORD : USER);
        }
        return user.map(name -> new Login(name, password.orElseThrow()));
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("The setting " + name + " is missing, without which no mail is sent");
    }

    private static String host(String text) {
        if (!text.matches("[A-Za-z0-9.:-]{1,253}")) {
            throw new IllegalArgumentException("it is no name of a host");
        }
        return text;
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("it is no port");
        }
        return port;
    }

    /** An address as letters show it, such as {@code Gmina Łąka <baza@example.org>}; a name may stand before it. */
    private static InternetAddress address(String text) {
        try {
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("it has a line end, or another character that cannot be seen");
            }
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            if (parsed.length != 1) {
                throw new IllegalArgumentException("it is not one address");
            }
            InternetAddress address = parsed[0];
            return new InternetAddress(
                    new EmailAddress(address.getAddress()).value(),
                    address.getPersonal(),
                    StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("it is no e-mail address", e);
        }
    }
}
