package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.AllowedHostStore;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.text.Slug;

/** Who may embed as rows, one for each host and topic. */
final class JdbiAllowedHosts implements AllowedHostStore {

    private final Database database;

    JdbiAllowedHosts(Database database) {
        this.database = database;
    }

    /** Sorted here: databases have their own order of letters and signs. */
    @Override
    public List<HostRule> all() {
        return database
                .read(
                        "reading who may embed",
                        handle -> handle.createQuery("select host, topic from praktyki.allowed_host")
                                .map((row, context) -> rule(row))
                                .list())
                .stream()
                .sorted(HostRule.ORDER)
                .toList();
    }

    private static HostRule rule(ResultSet row) throws SQLException {
        return new HostRule(
                new AllowedHost(Database.text(row, "host")),
                Optional.of(Database.text(row, "topic"))
                        .filter(topic -> !topic.isEmpty())
                        .map(Slug::new));
    }

    @Override
    public boolean add(HostRule rule, Deed deed) {
        return database.run("letting a host embed", handle -> {
            Turn.EMBEDDING.hold(handle);
            return !isThere(handle, rule)
                    && execute(
                            handle,
                            "insert into praktyki.allowed_host (host, topic) values (:host, :topic)",
                            rule,
                            deed);
        });
    }

    private static boolean isThere(Handle handle, HostRule rule) {
        return handle.createQuery("select count(*) from praktyki.allowed_host where host = :host and topic = :topic")
                        .bind("host", rule.host().pattern())
                        .bind("topic", topic(rule))
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    @Override
    public boolean remove(HostRule rule, Deed deed) {
        return database.run("taking back that a host may embed", handle -> {
            Turn.EMBEDDING.hold(handle);
            return execute(
                    handle, "delete from praktyki.allowed_host where host = :host and topic = :topic", rule, deed);
        });
    }

    private static boolean execute(Handle handle, String statement, HostRule rule, Deed deed) {
        String host = rule.host().pattern();
        boolean done = handle.createUpdate(statement)
                        .bind("host", host)
                        .bind("topic", topic(rule))
                        .execute()
                > 0;
        if (done) {
            JdbiAudit.append(handle, deed, List.of(Subject.named(Subject.Kind.HOST, host)));
        }
        return done;
    }

    private static String topic(HostRule rule) {
        return rule.topic().map(Slug::value).orElse("");
    }
}
