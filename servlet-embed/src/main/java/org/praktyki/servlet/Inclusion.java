package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Puts an answer into a page of the host's. Status and headers are the page's own (Jakarta Servlet 6.0, 9.3), and so is how it
 * writes: with a writer or a stream, and in an encoding that may know fewer letters than ours.
 */
final class Inclusion {

    private static final System.Logger LOG = System.getLogger(Inclusion.class.getName());

    private Inclusion() {}

    /** Visitors of the page see nothing of a refusal; the log and the request tell those who made it. */
    static void put(Reply reply, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String type = reply.headers().getOrDefault("Content-Type", "");
        if (reply.status() == HttpServletResponse.SC_OK && type.equals(Headers.HTML)) {
            request.removeAttribute(PraktykiServlet.PROBLEM);
            write(text(reply), response);
        } else {
            String problem = type.equals(Headers.TEXT) ? text(reply).strip() : reply.status() + " " + type;
            String address = visit.address() + (visit.query().isEmpty() ? "" : "?" + visit.query());
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be included: {1}", address, problem);
            request.setAttribute(PraktykiServlet.PROBLEM, problem);
        }
    }

    private static String text(Reply reply) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reply.body().writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(String html, HttpServletResponse response) throws IOException {
        Charset charset = Charset.forName(response.getCharacterEncoding());
        String known = known(html, charset);
        try {
            Writer writer = response.getWriter();
            writer.write(known);
        } catch (IllegalStateException alreadyAStream) {
            response.getOutputStream().write(known.getBytes(charset));
        }
    }

    /** HTML's own way of writing letters that an encoding does not have. */
    private static String known(String html, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(html)) {
            return html;
        }
        StringBuilder known = new StringBuilder();
        html.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            known.append(encoder.canEncode(letter) ? letter : "&#" + point + ";");
        });
        return known.toString();
    }
}
