package org.praktyki.servlet;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.spi.IIORegistry;

/**
 * What libraries of a web application leave behind in places that all applications of a process share. It would keep the
 * application's classes in memory after it is gone.
 */
final class Traces {

    private static final System.Logger LOG = System.getLogger(Traces.class.getName());

    private Traces() {}

    /**
     * Has the picture formats set up by the process's own class loader: they keep the one of whoever first asks for them, for good.
     */
    static void prevent() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            IIORegistry.getDefaultInstance();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Takes away what was registered by classes of this class loader itself; what a container or a whole process brings stays. */
    static void erase(ClassLoader application) {
        drivers(application);
        readersOfPictures(application);
    }

    private static void drivers(ClassLoader application) {
        List<Driver> own = DriverManager.drivers()
                .filter(driver -> application.equals(driver.getClass().getClassLoader()))
                .toList();
        for (Driver driver : own) {
            try {
                DriverManager.deregisterDriver(driver);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.WARNING, "A database driver stays registered: " + driver, e);
            }
        }
    }

    private static void readersOfPictures(ClassLoader application) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        for (Iterator<Class<?>> kinds = registry.getCategories(); kinds.hasNext(); ) {
            for (Iterator<?> all = registry.getServiceProviders(kinds.next(), false); all.hasNext(); ) {
                Object provider = all.next();
                if (application.equals(provider.getClass().getClassLoader())) {
                    registry.deregisterServiceProvider(provider);
                }
            }
        }
    }
}
