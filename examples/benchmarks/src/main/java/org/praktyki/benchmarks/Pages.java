package org.praktyki.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.praktyki.core.Praktyki;
import org.praktyki.servlet.Unremembered;

/** The list page over HTTP, whole. */
final class Pages implements AutoCloseable {

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Pages(Praktyki praktyki) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler application = new ServletContextHandler("/");
        application.addServlet(
                // as it is for the first one who asks
                new ServletHolder("praktyki", new Unremembered(praktyki)), "/praktyki/*");
        server.setHandler(application);
        server.start();
        address = "http://127.0.0.1:" + connector.getLocalPort() + "/praktyki/practices?";
    }

    void list(Asking question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + question.parameters()))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException(status + " for " + question.parameters());
        }
    }

    @Override
    public void close() {
        client.close();
        LifeCycle.stop(server);
    }
}
