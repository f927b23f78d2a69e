package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.usage.Used;

/**
 * An answer, made whole before the first byte is sent, so that trouble in making it can still become an error page.
 *
 * @param status of HTTP
 * @param headers in their order, the content's type among them
 * @param etag names this very content
 * @param length of the body in bytes
 * @param body what is sent
 * @param compressed the same for those who take it so
 * @param used what is counted when someone is given it; absent where that is nothing
 */
record Reply(
        int status,
        Map<String, String> headers,
        Optional<String> etag,
        long length,
        Body body,
        Optional<Reply> compressed,
        Optional<Used> used) {

    private static final String VARY = "Vary";

    /** Sends itself. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Sends any stretch of itself, without reading what stands before it. */
    interface Divisible extends Body {
        void writeTo(OutputStream out, ByteRange range) throws IOException;
    }

    /** Copies the headers. */
    Reply {
        headers = Map.copyOf(headers);
    }

    /** One that is sent to everyone as it is. */
    Reply(int status, Map<String, String> headers, Optional<String> etag, long length, Body body) {
        this(status, headers, etag, length, body, Optional.empty(), Optional.empty());
    }

    /** A body that is there as a whole. The tag is a weak one: a proxy may compress what it names. */
    static Reply of(int status, String type, byte[] body) {
        return new Reply(
                status,
                Map.of("Content-Type", type, "X-Content-Type-Options", "nosniff"),
                status == 200 ? Optional.of("W/\"" + Hash.of(body) + "\"") : Optional.empty(),
                body.length,
                new Bytes(body));
    }

    /** The page stands elsewhere for good. A day is long enough to remember that, should it be withdrawn after all. */
    static Reply movedTo(String address) {
        return of(301, Headers.TEXT, (address + "\n").getBytes(StandardCharsets.UTF_8))
                .with(Map.of("Location", address, "Cache-Control", "public, max-age=86400"));
    }

    /** What was sent has been taken; the browser goes on with a page that can be loaded again. */
    static Reply seeOther(String address) {
        return of(303, Headers.TEXT, (address + "\n").getBytes(StandardCharsets.UTF_8))
                .with(Map.of("Location", address));
    }

    /** With other headers beside or in the place of those it has; what an answer varies with adds up. */
    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        if (headers.containsKey(VARY) && more.containsKey(VARY)) {
            all.put(VARY, headers.get(VARY) + ", " + more.get(VARY));
        }
        return new Reply(status, all, etag, length, body, compressed.map(small -> small.with(more)), used);
    }

    /** The same, counted when someone is given it. */
    Reply counted(Used as) {
        return new Reply(status, headers, etag, length, body, compressed, Optional.of(as));
    }

    /** Whether it may be given to others later on: pages that are there, and nothing that stands in for something else. */
    boolean isLasting() {
        return status == HttpServletResponse.SC_OK
                && body instanceof Bytes
                && !"no-store".equals(headers.get("Cache-Control"));
    }

    /** The same with its body compressed beside it, where that is smaller: each under a tag of its own. */
    Reply compressing() {
        if (!(body instanceof Bytes bytes) || compressed.isPresent()) {
            return this;
        }
        return bytes.compressed()
                .map(small -> {
                    Reply plain = with(Map.of(VARY, "Accept-Encoding"));
                    Optional<String> tag = etag.map(of -> of.replaceFirst("\"$", "-gzip\""));
                    Reply gzip = new Reply(
                            status, plain.with(Map.of("Content-Encoding", "gzip")).headers, tag, small.length(), small);
                    return new Reply(status, plain.headers, etag, length, body, Optional.of(gzip), used);
                })
                .orElse(this);
    }

    /** How many bytes it takes to keep, but for its headers. */
    long weight() {
        return length + compressed.map(Reply::weight).orElse(0L);
    }

    Reply without(String header) {
        Map<String, String> others = new LinkedHashMap<>(headers);
        others.remove(header);
        return new Reply(status, others, etag, length, body, compressed.map(small -> small.without(header)), used);
    }

    /** The same for an answer that depends on a header of the request as well. */
    Reply varying(String header) {
        return with(Map.of(VARY, header));
    }

    /**
     * Sends the answer; only its headers where those were asked for, or the asker has this content already; a part of it where
     * one was asked for and can be had.
     */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, status -> {});
    }

    /**
     * The same, and tells with which status before the body goes out.
     *
     * @param known is told the status
     */
    void send(HttpServletRequest request, HttpServletResponse response, IntConsumer known) throws IOException {
        Reply chosen = compressed
                .filter(small -> Encodings.takesGzip(request.getHeader("Accept-Encoding")))
                .orElse(this);
        chosen.sendItself(request, response, known);
    }

    private void sendItself(HttpServletRequest request, HttpServletResponse response, IntConsumer told)
            throws IOException {
        boolean known = etag.filter(tag -> matches(request.getHeader("If-None-Match"), tag))
                .isPresent();
        Reply part = known || status != HttpServletResponse.SC_OK ? this : part(request);
        part.headers.forEach(response::setHeader);
        etag.ifPresent(tag -> response.setHeader("ETag", tag));
        int answer = known ? HttpServletResponse.SC_NOT_MODIFIED : part.status;
        response.setStatus(answer);
        told.accept(answer);
        if (!known) {
            response.setContentLengthLong(part.length);
        }
        if (!known && !request.getMethod().equals("HEAD")) {
            part.body.writeTo(response.getOutputStream());
        }
    }

    /** RFC 9110, 14: ranges are for GET alone, and several at once are not worth their trouble. */
    private Reply part(HttpServletRequest request) {
        if (!(body instanceof Divisible whole)) {
            return this;
        }
        Reply divisible = with(Map.of("Accept-Ranges", "bytes"));
        String unchanged = request.getHeader("If-Range");
        boolean wanted = request.getMethod().equals("GET")
                && (unchanged == null || etag.filter(unchanged::equals).isPresent());
        return (wanted ? ByteRange.asked(request.getHeader("Range"), length) : Optional.<ByteRange>empty())
                .map(range -> range.isWithin(length) ? divisible.only(range, whole) : divisible.nothing())
                .orElse(divisible);
    }

    private Reply only(ByteRange range, Divisible whole) {
        Map<String, String> place =
                Map.of("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + length);
        return new Reply(
                HttpServletResponse.SC_PARTIAL_CONTENT,
                with(place).headers,
                etag,
                range.length(),
                out -> whole.writeTo(out, range));
    }

    private Reply nothing() {
        return new Reply(
                HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE,
                with(Map.of("Content-Range", "bytes */" + length)).headers,
                etag,
                0,
                out -> {});
    }

    /** Weak comparison, RFC 9110, 13.1.2. */
    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(tag)) {
            return true;
        }
        String opaque = opaque(tag);
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
