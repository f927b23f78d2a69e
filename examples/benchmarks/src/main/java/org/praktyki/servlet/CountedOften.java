package org.praktyki.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Usage;
import org.praktyki.core.usage.Used;

/** Counts one request again and again, as that of a view of many practices in turns, and answers how many nanoseconds each took. */
public final class CountedOften extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final byte[] NOTHING = {};

    private final transient Counting counting;
    private final transient List<Reply> replies;
    private final int views;

    /**
     * Counts into an installation.
     *
     * @param practices how many are looked at
     * @param views how often one of them is, for each request
     */
    public CountedOften(Usage usage, int practices, int views) {
        this.counting = new Counting(usage, new OwnPages(Optional.empty()));
        this.replies = IntStream.range(0, practices)
                .mapToObj(practice -> Reply.of(HttpServletResponse.SC_OK, Headers.TEXT, NOTHING)
                        .counted(Used.view(Thing.of(PracticeId.random()))))
                .toList();
        this.views = views;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, Proxies.NONE);
        long start = System.nanoTime();
        for (int view = 0; view < views; view++) {
            counting.count(replies.get(view % replies.size()), visit, request, HttpServletResponse.SC_OK, Robots.KNOWN);
        }
        double each = (System.nanoTime() - start) / (double) views;
        response.getOutputStream().write(Double.toString(each).getBytes(StandardCharsets.UTF_8));
    }
}
