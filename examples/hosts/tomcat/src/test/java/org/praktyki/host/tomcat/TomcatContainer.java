package org.praktyki.host.tomcat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.praktyki.host.Container;

/** Tomcat, of whichever version is on the class path. */
final class TomcatContainer implements Container {

    private final Tomcat tomcat = new Tomcat();

    private TomcatContainer(Path folder) {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getHost().setAutoDeploy(false);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxThreads", "8");
    }

    static TomcatContainer start(Path folder) {
        try {
            Files.createDirectories(folder.resolve("webapps"));
            TomcatContainer container = new TomcatContainer(folder);
            container.tomcat.start();
            return container;
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Application deploy(String context, Path folder, Path descriptor, Map<String, String> parameters) {
        StandardContext application = new StandardContext();
        application.setPath(context);
        application.setName(context);
        application.setDocBase(folder.toString());
        application.setAltDDName(descriptor.toString());
        application.addLifecycleListener(new ContextConfig());
        application.addLifecycleListener(new Tomcat.DefaultWebXmlListener());
        parameters.forEach(application::addParameter);
        tomcat.getHost().addChild(application);
        if (!application.getState().isAvailable()) {
            throw new IllegalStateException(context + " did not start");
        }
        ClassLoader loader = application.getLoader().getClassLoader();
        return new Application() {
            @Override
            public ClassLoader loader() {
                return loader;
            }

            @Override
            public void undeploy() {
                tomcat.getHost().removeChild(application);
            }
        };
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
