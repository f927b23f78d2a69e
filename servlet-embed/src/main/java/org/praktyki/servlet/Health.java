package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.spi.CheckResult;

/**
 * Says to machines how the installation fares, each part by its name and nothing of the reasons: everyone may ask. Without its
 * database it is to be taken out of service; without its search it goes on, degraded.
 */
final class Health implements Route {

    private static final String NEEDED = "database";

    private final Praktyki praktyki;

    Health(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.address().equals("/health") ? Optional.of(reply(praktyki.checks())) : Optional.empty();
    }

    private static Reply reply(Map<String, CheckResult> checks) {
        boolean usable = checks.entrySet().stream()
                .filter(part -> part.getKey().equals(NEEDED))
                .allMatch(part -> part.getValue().ok());
        boolean whole = checks.values().stream().allMatch(CheckResult::ok);
        String parts = checks.entrySet().stream()
                .map(part -> "\"" + part.getKey() + "\":\"" + (part.getValue().ok() ? "ok" : "failing") + "\"")
                .collect(Collectors.joining(","));
        String status = whole ? "ok" : usable ? "degraded" : "failing";
        byte[] json = ("{\"status\":\"" + status + "\",\"parts\":{" + parts + "}}\n").getBytes(StandardCharsets.UTF_8);
        int code = usable ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        return Reply.of(code, "application/json", json).with(Map.of("Cache-Control", "no-store"));
    }
}
