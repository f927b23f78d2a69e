package org.praktyki.servlet;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.praktyki.core.Configuration;
import org.praktyki.core.Praktyki;

/**
 * What a servlet shows that was not given anything: the installation that the application has left in the servlet context, else one
 * of what the service loader finds. The first servlet that finds one leaves it there for others; a servlet whose own parameters name
 * data has an installation of its own.
 *
 * @param praktyki the installation
 * @param site how it presents itself
 * @param closing what is to be done when the servlet ends
 */
record Installed(Praktyki praktyki, Site site, Runnable closing) implements AutoCloseable {

    /** The attribute of the servlet context, which the panel reads too. */
    static final String ATTRIBUTE = Praktyki.class.getName();

    private static final System.Logger LOG = System.getLogger(Installed.class.getName());

    static Installed of(ServletConfig servlet) {
        ServletContext context = servlet.getServletContext();
        Configuration configuration = configuration(servlet);
        Site site = site(configuration);
        if (hasDataOfItsOwn(servlet)) {
            Praktyki own = discovered(configuration, context);
            return new Installed(own, site, () -> closed(own, context));
        }
        synchronized (context) {
            if (context.getAttribute(ATTRIBUTE) instanceof Praktyki theirs) {
                return new Installed(theirs, site, () -> {});
            }
            Praktyki found = discovered(configuration, context);
            context.setAttribute(ATTRIBUTE, found);
            return new Installed(found, site, () -> {
                context.removeAttribute(ATTRIBUTE);
                closed(found, context);
            });
        }
    }

    /** The servlet's own parameters, those of the application, the process's properties, its environment. */
    static Configuration configuration(ServletConfig servlet) {
        Configuration own = name -> Optional.ofNullable(servlet.getInitParameter(name));
        Configuration application =
                name -> Optional.ofNullable(servlet.getServletContext().getInitParameter(name));
        return own.orElse(application).orElse(Configuration.system());
    }

    private static boolean hasDataOfItsOwn(ServletConfig servlet) {
        return servlet.getInitParameter(Configuration.DATA) != null
                || servlet.getInitParameter(Configuration.DATABASE) != null;
    }

    private static Site site(Configuration configuration) {
        String name = configuration.text("praktyki.name").orElse("Dobre praktyki");
        Optional<String> notice = configuration.text("praktyki.notice");
        return configuration
                .read("praktyki.public-address", text -> new Site(name, notice, Optional.of(URI.create(text))))
                .orElseGet(() -> new Site(name, notice));
    }

    private static Praktyki discovered(Configuration configuration, ServletContext context) {
        Path usual = usualFolder(context);
        Configuration complete = configuration.orElse(
                name -> Optional.of(usual.toString()).filter(folder -> name.equals(Configuration.DATA)));
        LOG.log(System.Logger.Level.INFO, "The data folder of {0} is {1}", context.getContextPath(), complete.data());
        Traces.prevent();
        return Praktyki.builder()
                .configuration(complete)
                .discover(context.getClassLoader())
                .build();
    }

    /** Beside the container's other data, apart from those of other applications; never where it is deleted on undeployment. */
    private static Path usualFolder(ServletContext context) {
        String container = Optional.ofNullable(System.getProperty("catalina.base"))
                .or(() -> Optional.ofNullable(System.getProperty("jetty.base")))
                .orElse("");
        String name = context.getContextPath().replaceFirst("^/", "").replace('/', '#');
        return Path.of(container, "praktyki", name.isEmpty() ? "ROOT" : name);
    }

    private static void closed(Praktyki praktyki, ServletContext context) {
        try {
            praktyki.close();
        } finally {
            Traces.erase(context.getClassLoader());
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
