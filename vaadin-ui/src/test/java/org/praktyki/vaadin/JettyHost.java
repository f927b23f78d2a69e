package org.praktyki.vaadin;

import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.NullMarked;
import org.praktyki.core.Praktyki;

/** A host with nothing but the panel: no default servlet, no scanning, no web application. */
@NullMarked
final class JettyHost {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    JettyHost(Praktyki praktyki, String contextPath, int port) throws Exception {
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(contextPath, ServletContextHandler.SESSIONS);
        SessionHandler sessions = context.getSessionHandler();
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.getSessionCookieConfig().setPath(contextPath.replaceFirst("/$", "") + "/admin");
        context.setAttribute(Praktyki.class.getName(), praktyki);
        ServletHolder panel = new ServletHolder(new AdminServlet());
        panel.setInitOrder(1);
        context.addServlet(panel, "/admin/*");
        server.setHandler(context);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    void stop() throws Exception {
        server.stop();
    }
}
