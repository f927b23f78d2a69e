package org.praktyki.core.memory;

import org.praktyki.core.contract.SearchContract;
import org.praktyki.core.search.SearchEngine;

class InMemorySearchTest extends SearchContract {

    @Override
    protected SearchEngine create() {
        return new InMemorySearch();
    }
}
