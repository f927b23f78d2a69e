package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.Comment.Resolution;
import org.praktyki.core.practice.CommentId;
import org.praktyki.core.practice.CommentStore;
import org.praktyki.core.practice.PracticeId;

/** Comments as rows. */
final class JdbiComments implements CommentStore {

    private static final String SELECT = """
            select id, practice_id, field, text, author, written_at, resolved_by, resolved_at from praktyki.comment""";

    private static final int AT_ONCE = 500;

    private final Database database;

    JdbiComments(Database database) {
        this.database = database;
    }

    /** Nothing is inserted where the practice is not there; its row is held, so that comments on it are numbered in turn. */
    @Override
    public void add(Comment comment) {
        int added = database.run("keeping a comment", handle -> {
            handle.createQuery("select id from praktyki.practice where id = :practice for update")
                    .bind("practice", comment.practice().value())
                    .mapTo(UUID.class)
                    .findOne();
            return handle.createUpdate("""
                    insert into praktyki.comment (id, practice_id, comment_number, field, text, author, written_at)
                    select cast(:id as uuid), p.id,
                        (select count(*) from praktyki.comment c where c.practice_id = p.id),
                        cast(:field as varchar), cast(:text as varchar), cast(:author as varchar),
                        cast(:at as timestamp(6) with time zone)
                    from praktyki.practice p where p.id = :practice""")
                    .bind("id", comment.id().value())
                    .bind("practice", comment.practice().value())
                    .bind("field", comment.field().map(Database::text))
                    .bind("text", Database.text(comment.text()))
                    .bind("author", Database.text(comment.author()))
                    .bind("at", Database.moment(comment.at()))
                    .execute();
        });
        if (added == 0) {
            throw new NoSuchElementException("There is no practice " + comment.practice() + " to comment on");
        }
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return database.run(
                "reading a comment",
                handle -> handle.createQuery(SELECT + " where id = :id")
                        .bind("id", id.value())
                        .map((row, context) -> comment(row))
                        .findOne());
    }

    @Override
    public List<Comment> of(PracticeId practice) {
        return database.run(
                "reading comments",
                handle -> handle.createQuery(SELECT + " where practice_id = :practice order by comment_number")
                        .bind("practice", practice.value())
                        .map((row, context) -> comment(row))
                        .list());
    }

    private static Comment comment(ResultSet row) throws SQLException {
        String resolvedBy = row.getString("resolved_by");
        return new Comment(
                new CommentId(id(row, "id")),
                new PracticeId(id(row, "practice_id")),
                Optional.ofNullable(row.getString("field")),
                Database.text(row, "text"),
                Database.text(row, "author"),
                Database.moment(row, "written_at"),
                resolvedBy == null
                        ? Optional.empty()
                        : Optional.of(new Resolution(resolvedBy, Database.moment(row, "resolved_at"))));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    @Override
    public void rewrite(UnaryOperator<String> rewriting) {
        List<Comment> some = page("");
        while (!some.isEmpty()) {
            for (Comment comment : some) {
                String text = Database.text(rewriting.apply(comment.text()));
                if (!text.equals(comment.text())) {
                    rewrite(comment.withText(text));
                }
            }
            some = page("where id > '" + some.get(some.size() - 1).id() + "'");
        }
    }

    private List<Comment> page(String condition) {
        return database.run(
                "reading comments",
                handle -> handle.createQuery(
                                SELECT + " " + condition + " order by id fetch first " + AT_ONCE + " rows only")
                        .map((row, context) -> comment(row))
                        .list());
    }

    private void rewrite(Comment comment) {
        database.run(
                "rewriting a comment",
                handle -> handle.createUpdate("update praktyki.comment set text = :text where id = :id")
                        .bind("id", comment.id().value())
                        .bind("text", comment.text())
                        .execute());
    }

    @Override
    public void resolve(CommentId id, Optional<Resolution> resolution) {
        int changed = database.run(
                "resolving a comment",
                handle -> handle.createUpdate(
                                "update praktyki.comment set resolved_by = :by, resolved_at = :at where id = :id")
                        .bind("id", id.value())
                        .bind("by", resolution.map(Resolution::by).map(Database::text))
                        .bind("at", resolution.map(Resolution::at).map(Database::moment))
                        .execute());
        if (changed == 0) {
            throw new NoSuchElementException("There is no comment " + id);
        }
    }
}
