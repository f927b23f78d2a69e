package org.praktyki.persistence.jdbi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/**
 * Identities for contacts of documents from before contacts had one. They follow from the practice and from what the contact says
 * there, so that each version that is read names the same contact, without any of them being written anew.
 */
final class ContactIdentities {

    private ContactIdentities() {}

    static Practice completed(Practice practice) {
        List<Contact> contacts = practice.recordCard().contacts();
        if (contacts.stream().allMatch(contact -> contact.id().isPresent())) {
            return practice;
        }
        Set<ContactId> taken = new HashSet<>();
        List<Contact> identified = new ArrayList<>();
        for (Contact contact : contacts) {
            ContactId id = contact.id().orElseGet(() -> free(practice.id(), contact, taken));
            taken.add(id);
            identified.add(contact.withId(id));
        }
        return practice.toBuilder()
                .recordCard(
                        practice.recordCard().toBuilder().contacts(identified).build())
                .build();
    }

    private static ContactId free(PracticeId practice, Contact contact, Set<ContactId> taken) {
        String said = practice + "\n" + Slug.fold(contact.name()) + "\n"
                + contact.email().map(email -> Slug.fold(email.value())).orElse("");
        Optional<ContactId> id = Optional.empty();
        for (int number = 1; id.filter(i -> !taken.contains(i)).isEmpty(); number++) {
            byte[] name = (said + "\n" + number).getBytes(StandardCharsets.UTF_8);
            id = Optional.of(new ContactId(UUID.nameUUIDFromBytes(name)));
        }
        return id.orElseThrow();
    }
}
