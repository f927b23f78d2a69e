package org.praktyki.core.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** What has to be true of partners and partnerships besides what each value demands by itself. */
final class Rules {

    private final Directory directory;
    private final CategoryTree topics;
    private final Set<PartnerId> alongside;
    private final List<Finding> findings = new ArrayList<>();

    private Rules(Directory directory, CategoryTree topics, Set<PartnerId> alongside) {
        this.directory = directory;
        this.topics = topics;
        this.alongside = alongside;
    }

    /**
     * Refuses a partner that breaks them.
     *
     * @throws InvalidException with everything that is wrong
     */
    static void check(Partner partner, Directory directory, CategoryTree topics) {
        enforce(findings(partner, directory, topics, Set.of()));
    }

    /**
     * What stands against a partner.
     *
     * @param alongside partners that are saved with it
     */
    static List<Finding> findings(Partner partner, Directory directory, CategoryTree topics, Set<PartnerId> alongside) {
        Rules rules = new Rules(directory, topics, alongside);
        rules.topics(partner.topics());
        partner.succession().ifPresent(succession -> {
            rules.known("succession.successor", succession.successor());
            if (succession.successor().equals(partner.id())) {
                rules.refuse("succession.successor", partner.id(), Problem.SAME_PARTNER);
            }
        });
        return List.copyOf(rules.findings);
    }

    /**
     * Refuses a partnership that breaks them.
     *
     * @throws InvalidException with everything that is wrong
     */
    static void check(Partnership partnership, Directory directory, CategoryTree topics) {
        enforce(findings(partnership, directory, topics, Set.of()));
    }

    /**
     * What stands against a partnership.
     *
     * @param alongside partners that are to be there by then
     */
    static List<Finding> findings(
            Partnership partnership, Directory directory, CategoryTree topics, Set<PartnerId> alongside) {
        Rules rules = new Rules(directory, topics, alongside);
        rules.topics(partnership.topics());
        rules.memberships(partnership.memberships());
        rules.tasks(partnership.tasks());
        return List.copyOf(rules.findings);
    }

    private void memberships(List<Membership> memberships) {
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.get(i);
            known("memberships[" + i + "].member", membership.member());
            if (memberships.subList(0, i).stream().anyMatch(membership::clashes)) {
                refuse("memberships[" + i + "].term", membership.member(), Problem.OVERLAPPING);
            }
        }
    }

    private void tasks(List<PublicTask> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            PublicTask task = tasks.get(i);
            String field = "tasks[" + i + "]";
            task.commissionedBy().ifPresent(body -> known(field + ".commissionedBy", body));
            task.carriers().forEach(carrier -> known(field + ".carriers", carrier));
            topic(field + ".topic", task.topic());
        }
    }

    private void topics(Collection<Slug> codes) {
        codes.stream().sorted(Comparator.comparing(Slug::value)).forEach(code -> topic("topics", Optional.of(code)));
    }

    private void topic(String field, Optional<Slug> code) {
        code.filter(slug -> topics.find(slug).isEmpty()).ifPresent(slug -> refuse(field, slug, Problem.NOT_A_CATEGORY));
    }

    private void known(String field, PartnerId id) {
        if (directory.partner(id).isEmpty() && !alongside.contains(id)) {
            refuse(field, id, Problem.NO_SUCH_PARTNER);
        }
    }

    private void refuse(String field, Object value, Problem problem) {
        findings.add(new Finding(field, value.toString(), problem));
    }

    static void enforce(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }
}
