package org.praktyki.persistence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine, which keeps what it takes. */
final class MailServer implements AutoCloseable {

    static final String USER = "baza";
    static final String PASSWORD = "tajne haslo 2026";
    static final String NOBODY = "nikt@example.org";

    /** What it says to a letter, once each; nothing for taking it. */
    final List<RejectException> answers = new CopyOnWriteArrayList<>();

    final AtomicInteger logins = new AtomicInteger();

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final UnaryOperator<SMTPServer.Builder> kind;
    private SMTPServer server;

    MailServer(UnaryOperator<SMTPServer.Builder> kind) {
        this.kind = kind;
        this.server = start(0);
    }

    /** One that takes letters from everyone on this machine. */
    static MailServer open() {
        return new MailServer(builder -> builder);
    }

    private SMTPServer start(int port) {
        SMTPServer made = kind.apply(SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("mail.example.org")
                        .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                        .messageHandlerFactory(context -> new Taking()))
                .build();
        made.start();
        return made;
    }

    private void login(String user, String password, MessageContext context) throws LoginFailedException {
        logins.incrementAndGet();
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    private final class Taking implements MessageHandler {
        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.equals(NOBODY)) {
                throw new RejectException(550, "5.1.1 No such mailbox: " + recipient);
            }
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            String letter = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            if (!answers.isEmpty()) {
                throw answers.removeFirst();
            }
            taken.add(letter);
            return null;
        }

        @Override
        public void done() {}
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Settings that lead here, with others beside them. */
    Map<String, String> settings(String... others) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "praktyki.mail.host", "127.0.0.1",
                "praktyki.mail.port", Integer.toString(port()),
                "praktyki.mail.from", "Baza Łąk <baza@gmina.example.org>"));
        for (int i = 0; i < others.length; i += 2) {
            settings.put("praktyki.mail." + others[i], others[i + 1]);
        }
        return settings;
    }

    /** The letters, as they came. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** The letters, understood. */
    List<MimeMessage> letters() throws MessagingException {
        List<MimeMessage> letters = new ArrayList<>();
        for (String letter : taken) {
            letters.add(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8))));
        }
        return letters;
    }

    /** Is away, and comes back at the same address. */
    void whileAway(Runnable work) {
        int port = port();
        server.stop();
        work.run();
        server = start(port);
    }

    @Override
    public void close() {
        server.stop();
    }
}
