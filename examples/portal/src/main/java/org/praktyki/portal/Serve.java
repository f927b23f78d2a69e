package org.praktyki.portal;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Accounts;
import org.praktyki.servlet.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the portal until it is stopped. */
@Command(name = "serve")
final class Serve implements Callable<Integer> {

    private static final String PASSWORD_VARIABLE = "PRAKTYKI_ADMIN_PASSWORD";

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "8080", descriptionKey = "serve.port")
    private int port;

    @Option(names = "--public-address", paramLabel = "URL", descriptionKey = "serve.public-address")
    private @Nullable URI publicAddress;

    @Option(names = "--demo", descriptionKey = "serve.demo")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        Site site = site();
        CountDownLatch closed = new CountDownLatch(1);
        try (Installation installation = options.openToServe()) {
            if (demo) {
                DemoData.seed(installation.praktyki());
            }
            try (PortalServer server = PortalServer.start(installation.praktyki(), site, port)) {
                greet(server.address(), administrator(installation));
                stopOnSignal(server, closed);
                server.join();
            }
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private Site site() {
        Optional<String> notice = demo ? Optional.of(DemoData.NOTICE) : Optional.empty();
        try {
            return new Site(DemoData.SITE_NAME, notice, Optional.ofNullable(publicAddress));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("serve.public-address.bad", String.valueOf(publicAddress));
        }
    }

    private Optional<String> administrator(Installation installation) {
        Optional<String> chosen = Optional.ofNullable(System.getenv(PASSWORD_VARIABLE));
        if (chosen.filter(password -> password.length() < 10).isPresent()) {
            throw new RefusedException("serve.password", PASSWORD_VARIABLE);
        }
        return installation.praktyki().accounts().ensureAdministrator(chosen);
    }

    private void greet(String address, Optional<String> password) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Words.of("serve.ready", address));
        password.ifPresentOrElse(
                made -> out.println(Words.of("serve.password.made", Accounts.FIRST_ADMINISTRATOR, made)),
                () -> out.println(Words.of("serve.password.known", Accounts.FIRST_ADMINISTRATOR)));
        out.println(Words.of("serve.stop"));
        out.flush();
    }

    /** Ends the server on Ctrl-C or a termination signal, and holds the process until everything is closed. */
    private static void stopOnSignal(PortalServer server, CountDownLatch closed) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            try {
                var unused = closed.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
