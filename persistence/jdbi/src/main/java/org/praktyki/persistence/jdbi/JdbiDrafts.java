package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Draft;
import org.praktyki.core.practice.DraftStore;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

/** Drafts as rows with a document each, in which what could not be read stands behind the practice's own findings. */
final class JdbiDrafts implements DraftStore {

    private final Database database;

    JdbiDrafts(Database database) {
        this.database = database;
    }

    /** A row as it is fetched. */
    private record Row(String account, String document, int unread, Instant at) {}

    @Override
    public void save(Draft draft) {
        Practice content = draft.content();
        List<Finding> findings = Stream.concat(content.findings().stream(), draft.unread().stream())
                .toList();
        String document =
                PracticeDocument.write(content.toBuilder().findings(findings).build());
        database.run("keeping a draft", handle -> {
            // two windows of one account may write at the same moment
            Turn.DRAFTS.take(handle);
            handle.createUpdate("delete from praktyki.draft where account = :account and practice_id = :id")
                    .bind("account", Database.text(draft.account()))
                    .bind("id", draft.id().value())
                    .execute();
            return handle.createUpdate("""
                    insert into praktyki.draft (account, practice_id, written_at, unread, document)
                    values (:account, :id, :at, :unread, :document)""")
                    .bind("account", Database.text(draft.account()))
                    .bind("id", draft.id().value())
                    .bind("at", Database.moment(draft.at()))
                    .bind("unread", draft.unread().size())
                    .bind("document", document)
                    .execute();
        });
    }

    @Override
    public Optional<Draft> find(String account, PracticeId practice) {
        return read(
                        "where account = :account and practice_id = :id",
                        Map.of("account", Database.text(account), "id", practice.value()))
                .findFirst();
    }

    @Override
    public List<Draft> of(String account) {
        return read(
                        "where account = :account order by written_at desc, practice_id",
                        Map.of("account", Database.text(account)))
                .toList();
    }

    private Stream<Draft> read(String condition, Map<String, Object> values) {
        return database
                .run(
                        "reading drafts",
                        handle -> handle.createQuery(
                                        "select account, written_at, unread, document from praktyki.draft " + condition)
                                .bindMap(values)
                                .map((row, context) -> row(row))
                                .list())
                .stream()
                .map(JdbiDrafts::draft);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Database.text(row, "account"),
                Database.text(row, "document"),
                row.getInt("unread"),
                Database.moment(row, "written_at"));
    }

    private static Draft draft(Row row) {
        Practice written = PracticeDocument.read(row.document());
        List<Finding> findings = written.findings();
        int own = findings.size() - row.unread();
        return new Draft(
                row.account(),
                written.toBuilder().findings(findings.subList(0, own)).build(),
                findings.subList(own, findings.size()),
                row.at());
    }

    @Override
    public void remove(String account, PracticeId practice) {
        database.run(
                "forgetting a draft",
                handle -> handle.createUpdate(
                                "delete from praktyki.draft where account = :account and practice_id = :id")
                        .bind("account", Database.text(account))
                        .bind("id", practice.value())
                        .execute());
    }

    @Override
    public void removeOf(String account) {
        database.run(
                "forgetting the drafts of an account",
                handle -> handle.createUpdate("delete from praktyki.draft where account = :account")
                        .bind("account", Database.text(account))
                        .execute());
    }

    @Override
    public void rewrite(UnaryOperator<Draft> rewriting) {
        read("", Map.of()).forEach(draft -> {
            Draft rewritten = rewriting.apply(draft);
            if (!rewritten.equals(draft)) {
                save(rewritten);
            }
        });
    }

    @Override
    public void removeBefore(Instant moment) {
        database.run(
                "forgetting old drafts",
                handle -> handle.createUpdate("delete from praktyki.draft where written_at < :moment")
                        .bind("moment", Database.moment(moment))
                        .execute());
    }

    @Override
    public Set<FileKey> filesInUse() {
        return NamedFiles.in(database, "select document from praktyki.draft");
    }
}
