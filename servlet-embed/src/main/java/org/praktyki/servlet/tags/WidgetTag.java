package org.praktyki.servlet.tags;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.DynamicAttributes;
import jakarta.servlet.jsp.tagext.JspFragment;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praktyki.servlet.PraktykiServlet;

/**
 * Puts a widget into the page, as plain HTML that takes the page's own styles. All attributes but {@code name} and {@code at} are the
 * widget's. Where it cannot be shown, visitors see what stands within the tag, and the log says why.
 */
public class WidgetTag extends SimpleTagSupport implements DynamicAttributes {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String name = "";
    private Optional<String> at = Optional.empty();

    /** Which widget, such as {@code list}. */
    public void setName(String value) {
        name = value;
    }

    /** Where the servlet is mapped, such as {@code /praktyki}; needed only where it is mapped more than once. */
    public void setAt(String value) {
        at = Optional.of(value.replaceFirst("/+$", ""));
    }

    /** Takes an attribute of the widget's; one without a value is as good as not there. */
    @Override
    public void setDynamicAttribute(@Nullable String uri, String attribute, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(attribute, value.toString());
        }
    }

    @Override
    public void doTag() throws JspException, IOException {
        PageContext page = (PageContext) getJspContext();
        page.getRequest().removeAttribute(PraktykiServlet.PROBLEM);
        try {
            page.include(path(page.getServletContext()), false);
        } catch (ServletException e) {
            throw new JspException("The widget " + name + " could not be included", e);
        }
        JspFragment body = getJspBody();
        if (page.getRequest().getAttribute(PraktykiServlet.PROBLEM) != null && body != null) {
            body.invoke(null);
        }
    }

    private String path(ServletContext context) throws JspException {
        String query = parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return at.orElse(mapping(context)) + "/embed/v1/" + encoded(name) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String mapping(ServletContext context) throws JspException {
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> PraktykiServlet.class.getName().equals(servlet.getClassName()))
                .map(ServletRegistration::getMappings)
                .flatMap(mappings -> mappings.stream().sorted())
                .findFirst()
                .map(mapping -> mapping.replaceFirst("/\\*?$", ""))
                .orElseThrow(() -> new JspException("No " + PraktykiServlet.class.getName() + " is mapped here"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
