package org.praktyki.core.memory;

import org.praktyki.core.contract.VirusScanContract;
import org.praktyki.core.file.VirusScan;

class EicarScanTest extends VirusScanContract {

    @Override
    protected VirusScan scan() {
        return new EicarScan();
    }
}
