package org.praktyki.vaadin;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told about the panel's answers. */
final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private SecurityHeaders() {}

    /** For every answer; whatever has reason to may loosen it afterwards. */
    static void apply(HttpServletResponse response) {
        response.setHeader(POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * For the one page that holds the panel. Only scripts with the nonce run, and what they load. Vaadin before 25.4 compiles
     * expressions that the server sends ({@code unsafe-eval}), and its components bring styles of their own
     * ({@code unsafe-inline}).
     */
    static String pagePolicy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "base-uri 'self'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }
}
