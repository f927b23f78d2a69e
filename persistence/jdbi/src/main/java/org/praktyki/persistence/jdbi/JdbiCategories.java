package org.praktyki.persistence.jdbi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** The topic tree as a table. */
final class JdbiCategories implements CategoryStore {

    private final Database database;

    JdbiCategories(Database database) {
        this.database = database;
    }

    @Override
    public CategoryTree tree() {
        return database.read("reading the topic tree", JdbiCategories::read);
    }

    private static CategoryTree read(Handle handle) {
        return CategoryTree.of(handle.createQuery("select code, name, parent from praktyki.category order by position")
                .map((row, context) -> new Category(
                        new Slug(Database.text(row, "code")),
                        Database.text(row, "name"),
                        Optional.ofNullable(row.getString("parent")).map(Slug::new)))
                .list());
    }

    @Override
    public void replace(CategoryTree tree, Deed deed) {
        database.run("replacing the topic tree", handle -> {
            Turn.CATEGORIES.take(handle);
            return write(handle, tree, deed);
        });
    }

    @Override
    public boolean replace(CategoryTree expected, CategoryTree next, Deed deed) {
        return database.run("replacing the topic tree", handle -> {
            Turn.CATEGORIES.take(handle);
            boolean unchanged = read(handle).equals(expected);
            if (unchanged) {
                write(handle, next, deed);
            }
            return unchanged;
        });
    }

    @Override
    public Map<Slug, Long> inUse() {
        return database.run(
                "counting the practices in topics",
                handle -> handle
                        .createQuery("""
                select category, count(*) as practices from praktyki.practice
                where category is not null group by category""")
                        .map((row, context) ->
                                Map.entry(new Slug(Database.text(row, "category")), row.getLong("practices")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static int write(Handle handle, CategoryTree tree, Deed deed) {
        handle.execute("delete from praktyki.category");
        int topics = insert(handle, tree);
        JdbiAudit.append(handle, deed, List.of(Subject.of(Subject.Kind.TOPICS)));
        return topics;
    }

    private static int insert(Handle handle, CategoryTree tree) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into praktyki.category (code, name, parent, position)
                values (:code, :name, :parent, :position)""");
        for (Category category : tree.all()) {
            batch.bind("code", category.code().value())
                    .bind("name", Database.text(category.name()))
                    .bind("parent", category.parent().map(Slug::value))
                    .bind("position", batch.size())
                    .add();
        }
        return batch.execute().length;
    }
}
