package org.praktyki.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Sends bytes that it was given, and knows their tags: the least that a servlet can do. */
final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Map<String, Answer> answers;

    /** The whole of an answer. */
    static final class Answer {
        private final Map<String, String> headers;
        private final String etag;
        private final byte[] body;

        Answer(Map<String, String> headers, String etag, byte[] body) {
            this.headers = headers;
            this.etag = etag;
            this.body = body;
        }

        byte[] body() {
            return body;
        }
    }

    BareServlet(Map<String, Answer> answers) {
        this.answers = answers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answers.get(request.getPathInfo());
        if (answer == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer.headers.forEach(response::setHeader);
        response.setHeader("ETag", answer.etag);
        if (answer.etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(answer.body.length);
        response.getOutputStream().write(answer.body);
    }
}
