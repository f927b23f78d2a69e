package org.praktyki.servlet;

import java.net.URI;
import org.praktyki.core.replication.ClaimLinks;
import org.praktyki.core.replication.ReplicationId;
import org.praktyki.core.text.Slug;

/**
 * The addresses that letters about claims lead to.
 *
 * @param portal where the public finds the home page, as the installation says and nobody else
 */
record ClaimAddresses(URI portal) implements ClaimLinks {

    @Override
    public URI vouching(ReplicationId id, String token, String language) {
        return at(ClaimPages.path(id, ClaimPages.Door.CLAIMANT, token), language);
    }

    @Override
    public URI answering(ReplicationId id, String token, String language) {
        return at(ClaimPages.path(id, ClaimPages.Door.SOURCE, token), language);
    }

    @Override
    public URI practice(Slug slug, String language) {
        return at("/practices/" + slug, language);
    }

    private URI at(String path, String language) {
        Language pages = Language.speaking(language).orElse(Language.DEFAULT);
        return URI.create(portal + pages.prefix() + path);
    }
}
