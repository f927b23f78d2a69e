package org.praktyki.host;

import java.nio.file.Path;
import java.util.Map;

/** A servlet container on a free port of the loopback, in which applications come and go. */
public interface Container extends AutoCloseable {

    /**
     * Deploys an application, and returns when it has started.
     *
     * @param context its path, such as {@code /urzad}
     * @param folder its files
     * @param descriptor its web.xml
     * @param parameters of its context
     */
    Application deploy(String context, Path folder, Path descriptor, Map<String, String> parameters);

    /** Where it listens. */
    int port();

    @Override
    void close();

    /** One that is deployed. */
    interface Application {

        /** What its classes were loaded by. */
        ClassLoader loader();

        void undeploy();
    }
}
