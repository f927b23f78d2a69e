package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.spi.UnavailableException;

/**
 * Why a widget shows nothing.
 *
 * @param status of HTTP
 * @param message for people, one line or several
 * @param headers beside those of every widget
 */
record WidgetTrouble(int status, String message, Map<String, String> headers) {

    private static final System.Logger LOG = System.getLogger(WidgetTrouble.class.getName());

    /** Tells what is wrong with the question from what is wrong here, which is logged and not shown. */
    static WidgetTrouble of(RuntimeException e, Widget widget, Texts texts) {
        if (e instanceof BadParamsException refusal) {
            return refused(refusal.problems().stream()
                    .map(problem -> problem.message(texts))
                    .collect(Collectors.joining("\n")));
        }
        if (e instanceof RefusedOptionException refusal) {
            return refused(String.valueOf(refusal.getMessage()));
        }
        if (e instanceof UnavailableException) {
            LOG.log(System.Logger.Level.WARNING, "The widget {0} has to wait: {1}", widget.name(), e.getMessage());
            String later = texts.say("error.unavailable.lead");
            return new WidgetTrouble(HttpServletResponse.SC_SERVICE_UNAVAILABLE, later, Headers.LATER);
        }
        LOG.log(System.Logger.Level.ERROR, "The widget " + widget.name() + " could not be made", e);
        String message = texts.say("error.trouble.lead");
        return new WidgetTrouble(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, message, Map.of());
    }

    private static WidgetTrouble refused(String message) {
        return new WidgetTrouble(HttpServletResponse.SC_BAD_REQUEST, message, Map.of());
    }
}
