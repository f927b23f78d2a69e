package org.praktyki.servlet;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Configuration;

/**
 * Maps {@link PraktykiServlet} where its jar lies in {@code WEB-INF/lib} and the application has not mapped it by itself: to
 * {@value #DEFAULT_MAPPING}, or to what {@value #MAPPING} says; {@value #NOWHERE} leaves it out.
 */
public final class PraktykiInitializer implements ServletContainerInitializer {

    private static final String MAPPING = "praktyki.mapping";
    private static final String DEFAULT_MAPPING = "/praktyki/*";
    private static final String NOWHERE = "none";
    private static final String NAME = "praktyki";
    private static final System.Logger LOG = System.getLogger(PraktykiInitializer.class.getName());

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        Configuration parameters = name -> Optional.ofNullable(context.getInitParameter(name));
        String mapping = parameters.orElse(Configuration.system()).text(MAPPING).orElse(DEFAULT_MAPPING);
        if (!mapping.equals(NOWHERE) && !isMappedAlready(context)) {
            ServletRegistration.Dynamic servlet = context.addServlet(NAME, new PraktykiServlet());
            if (servlet == null) {
                LOG.log(System.Logger.Level.WARNING, "The application has a servlet of its own by the name of " + NAME);
                return;
            }
            // after the application's own listeners, which may leave an installation in the context; before the panel
            servlet.setLoadOnStartup(1);
            servlet.setAsyncSupported(true);
            Set<String> taken = servlet.addMapping(mapping);
            if (!taken.isEmpty()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The application has something else at " + mapping + ": name another place by " + MAPPING);
            }
        }
    }

    private static boolean isMappedAlready(ServletContext context) {
        return context.getServletRegistrations().values().stream()
                .anyMatch(servlet -> PraktykiServlet.class.getName().equals(servlet.getClassName()));
    }
}
