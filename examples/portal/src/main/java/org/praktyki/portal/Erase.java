package org.praktyki.portal;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Contacts;
import org.praktyki.core.practice.Erasure;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases a person from all practices and their histories, or says only what that would do. */
@Command(name = "erase")
final class Erase implements Callable<Integer> {

    private static final Actor ACTOR = Actor.system("erase");
    private static final int MANY = 1000;
    /** Exit status: erased, and the portal that serves the database has yet to write its file anew. */
    private static final int FILE_LEFT = 3;

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Who who = new Who();

    @Option(names = "--dry-run", descriptionKey = "erase.dryrun")
    private boolean dryRun;

    private boolean purged = true;

    /** Whom. */
    static final class Who {
        @Option(names = "--contact", paramLabel = "ID", descriptionKey = "erase.contact")
        private String contact = "";

        @Option(names = "--email", paramLabel = "ADDRESS", descriptionKey = "erase.email")
        private String email = "";
    }

    @Override
    public Integer call() {
        try (Installation installation = options.open()) {
            Contacts contacts = installation.praktyki().contacts();
            List<ContactEntry> entries = entries(contacts);
            if (entries.isEmpty()) {
                throw new RefusedException("erase.nobody", who.contact + who.email);
            }
            for (ContactEntry entry : entries) {
                // one erasure takes along other entries for the same person
                if (contacts.find(ACTOR, entry.id()).isPresent()) {
                    print(dryRun ? contacts.preview(ACTOR, entry.id()) : erase(contacts, entry.id()));
                }
            }
        }
        if (!purged) {
            spec.commandLine().getOut().println(Words.of("erase.later"));
            return FILE_LEFT;
        }
        return 0;
    }

    private Erasure erase(Contacts contacts, ContactId id) {
        Erasure erasure = contacts.erase(ACTOR, id);
        purged = purged && erasure.purged();
        return erasure;
    }

    private List<ContactEntry> entries(Contacts contacts) {
        if (who.contact.isEmpty()) {
            return contacts.list(ACTOR, ContactFilter.ALL.withText(who.email), 0, MANY).stream()
                    .filter(entry -> entry.contact()
                            .email()
                            .filter(email -> email.value().equalsIgnoreCase(who.email.strip()))
                            .isPresent())
                    .toList();
        }
        try {
            return contacts.find(ACTOR, ContactId.of(who.contact)).stream().toList();
        } catch (IllegalArgumentException e) {
            throw new RefusedException("erase.nobody", who.contact);
        }
    }

    /** Of an erased person not even the name is printed: output is kept in logs. */
    private void print(Erasure erasure) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Words.of(
                dryRun ? "erase.preview" : "erase.done",
                erasure.contacts().size(),
                erasure.practices(),
                erasure.versions(),
                erasure.mentions()));
        erasure.leftovers()
                .forEach(leftover -> out.println(
                        Words.of("erase.leftover." + leftover.kind(), leftover.title(), leftover.detail())));
    }
}
