package org.praktyki.portal;

import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.net.BindException;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.praktyki.core.Praktyki;
import org.praktyki.servlet.PraktykiServlet;
import org.praktyki.servlet.Site;
import org.praktyki.vaadin.AdminServlet;

/** An embedded Jetty with the public pages below {@code /praktyki} and the panel below {@code /admin}. */
final class PortalServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Server server;
    private final ServerConnector connector;

    private PortalServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts serving.
     *
     * @param port on the loopback, 0 for any that is free
     * @throws RefusedException where the port is taken
     */
    static PortalServer start(Praktyki praktyki, Site site, int port) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(application(praktyki, site));
        try {
            connector.open();
        } catch (BindException e) {
            throw new RefusedException("serve.port.taken", Integer.toString(port));
        } catch (IOException e) {
            throw e.getCause() instanceof BindException
                    ? new RefusedException("serve.port.taken", Integer.toString(port))
                    : e;
        }
        server.start();
        return new PortalServer(server, connector);
    }

    private static ServletContextHandler application(Praktyki praktyki, Site site) {
        ServletContextHandler application = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        application.setAttribute(Praktyki.class.getName(), praktyki);
        application.addServlet(new ServletHolder("front", new FrontDoor()), "");
        application.addServlet(new ServletHolder("praktyki", new PraktykiServlet(praktyki, site)), "/praktyki/*");
        ServletHolder panel = new ServletHolder("panel", new AdminServlet());
        panel.setInitOrder(1);
        application.addServlet(panel, "/admin/*");
        keepSessionsToThePanel(application.getSessionHandler());
        return application;
    }

    private static void keepSessionsToThePanel(SessionHandler sessions) {
        sessions.getSessionCookieConfig().setName("PRAKTYKI_PANEL");
        sessions.getSessionCookieConfig().setPath("/admin");
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.STRICT);
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    /** Where it is reached, without a closing slash. */
    String address() {
        return "http://" + LOOPBACK + ":" + connector.getLocalPort();
    }

    /** Waits until it is stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop", e);
        }
    }
}
