package org.praktyki.persistence.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.contract.SearchContract;
import org.praktyki.core.search.SearchEngine;

class LuceneSearchTest extends SearchContract {

    @TempDir
    private Path folder;

    @Override
    protected SearchEngine create() {
        return LuceneSearch.open(folder);
    }
}
