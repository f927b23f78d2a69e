package org.praktyki.vaadin;

import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.praktyki.core.Praktyki;

/**
 * The administration panel. A host maps it to a path of its choice, such as {@code /admin/*}, with sessions switched on, and
 * leaves its {@link Praktyki} in the servlet context under the name of that class before the servlet starts. Everything
 * that the panel needs is answered below that one path: no other mapping, no scanning of classes, no static files of the
 * container. Its views are kept apart from those of a host that uses Vaadin itself.
 */
public class AdminServlet extends VaadinServlet {

    /**
     * Name of the init parameter of the servlet, or else of the servlet context, that says where the public pages stand:
     * a path below the context, {@value #DEFAULT_PUBLIC_PREFIX} unless given, or a whole http(s) address.
     */
    public static final String PUBLIC_PREFIX = "praktyki.public-prefix";

    private static final String DEFAULT_PUBLIC_PREFIX = "/praktyki";

    private final transient StaticFiles files = StaticFiles.load();

    @Override
    public void init(ServletConfig config) throws ServletException {
        ensureLookup(config.getServletContext());
        super.init(config);
    }

    /** Containers that scan for initializers have done this already; an embedded one need not scan for our sake. */
    private static void ensureLookup(ServletContext context) throws ServletException {
        if (new VaadinServletContext(context).getAttribute(Lookup.class) == null) {
            new LookupServletContainerInitializer().process(Set.of(LookupInitializer.class), context);
        }
    }

    @Override
    protected DeploymentConfiguration createDeploymentConfiguration(Properties initParameters) {
        initParameters.setProperty(InitParameters.SERVLET_PARAMETER_PRODUCTION_MODE, "true");
        return super.createDeploymentConfiguration(initParameters);
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        PanelService service = new PanelService(this, configuration, desk(), files);
        service.init();
        return service;
    }

    private Desk desk() throws ServiceException {
        ServletContext context = getServletContext();
        if (!(context.getAttribute(Praktyki.class.getName()) instanceof Praktyki praktyki)) {
            throw new ServiceException("The servlet context has no attribute " + Praktyki.class.getName()
                    + "; set it before this servlet");
        }
        String prefix = Optional.ofNullable(getInitParameter(PUBLIC_PREFIX))
                .or(() -> Optional.ofNullable(context.getInitParameter(PUBLIC_PREFIX)))
                .orElse(DEFAULT_PUBLIC_PREFIX);
        return new Desk(praktyki, prefix.startsWith("http") ? prefix : context.getContextPath() + prefix);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecurityHeaders.apply(response);
        if (!files.serve(request, response)) {
            super.service(request, response);
        }
    }
}
