package org.praktyki.core.memory;

import org.praktyki.core.contract.FileInspectorContract;
import org.praktyki.core.file.FileInspector;

class FirstBytesInspectorTest extends FileInspectorContract {

    @Override
    protected FileInspector inspector() {
        return new FirstBytesInspector();
    }
}
