package org.praktyki.host.jetty.ee10;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.praktyki.host.Container;

/** Jetty, which takes applications while it runs. */
final class JettyContainer implements Container {

    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final ContextHandlerCollection applications = new ContextHandlerCollection();
    private final Path folder;

    private JettyContainer(Path folder) {
        this.folder = folder;
        server.setHandler(applications);
    }

    static JettyContainer start(Path folder) {
        JettyContainer container = new JettyContainer(folder);
        run(container.server::start);
        return container;
    }

    @Override
    public Application deploy(String context, Path files, Path descriptor, Map<String, String> parameters) {
        WebAppContext application = new WebAppContext(files.toString(), context);
        application.setDescriptor(descriptor.toUri().toString());
        application.setTempDirectory(own(context).toFile());
        parameters.forEach(application::setInitParameter);
        applications.addHandler(application);
        // what comes while the server runs does not go with it unless this is said
        applications.manage(application);
        run(application::start);
        if (!application.isAvailable()) {
            throw new IllegalStateException(context + " did not start", application.getUnavailableException());
        }
        ClassLoader loader = application.getClassLoader();
        return new Application() {
            @Override
            public ClassLoader loader() {
                return loader;
            }

            @Override
            public void undeploy() {
                run(application::stop);
                applications.removeHandler(application);
                application.destroy();
            }
        };
    }

    private Path own(String context) {
        try {
            return Files.createDirectories(folder.resolve(context.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() {
        run(server::stop);
    }

    /** What Jetty does may fail in any way. */
    private interface Step {
        void take() throws Exception;
    }

    private static void run(Step step) {
        try {
            step.take();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
