package org.praktyki.core.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;

class DirectoriesTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Directories directories =
            new Directories(storage.changes(), storage.partners(), storage.partnerships(), storage.involvements());

    @Test
    void theEditionGrowsWithWhatIsKnownOfPartnersAndWithNothingElse() {
        directories.catchUp();
        long before = directories.edition();

        storage.practices().save(Samples.published("Praktyka"), Samples.DEED);
        directories.catchUp();
        assertThat(directories.edition()).isEqualTo(before);

        storage.partners().save(Partner.named("Fundacja").build(), Samples.DEED);
        assertThat(directories.edition()).isEqualTo(before);
        directories.catchUp();
        assertThat(directories.edition()).isGreaterThan(before);
    }
}
