package org.praktyki.persistence.opensearch;

import org.junit.jupiter.api.extension.ExtendWith;
import org.praktyki.core.contract.SearchContract;
import org.praktyki.core.search.SearchEngine;

@ExtendWith(Cluster.Given.class)
class ClusterSearchTest extends SearchContract {

    private final Cluster cluster;

    ClusterSearchTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    protected SearchEngine create() {
        return ClusterSearch.at(cluster.newIndex());
    }
}
