package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a form has sent. The container's own reading is not asked: how much it takes, and what it makes of broken encodings, differs
 * from one to the next.
 */
final class FormBody {

    /** More than a form can hold whose texts are several times as long as they may be, so that these come back to be shortened. */
    static final int MOST_BYTES = 256 * 1024;

    private static final String TYPE = "application/x-www-form-urlencoded";

    private FormBody() {}

    /** Why a body is not read. */
    enum Refusal {
        /** More than {@link #MOST_BYTES}. */
        TOO_LARGE,
        /** Not what a form sends. */
        NOT_A_FORM
    }

    /** A body that is not read. */
    static final class RefusedException extends Exception {
        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /**
     * The fields by their names; of several of one name the first.
     *
     * @throws RefusedException where it is no form's, or more than one would send; no more than that is read of it
     */
    static Map<String, String> read(HttpServletRequest request) throws IOException, RefusedException {
        String type = String.valueOf(request.getContentType()).split(";", 2)[0];
        if (!type.strip().equalsIgnoreCase(TYPE)) {
            throw new RefusedException(Refusal.NOT_A_FORM);
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        return fields(new String(body, StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> fields(String body) throws RefusedException {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : body.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.NOT_A_FORM);
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
