package org.praktyki.host.tomcat;

import java.nio.file.Path;
import org.praktyki.host.Container;
import org.praktyki.host.RedeployContract;

class TomcatRedeployTest extends RedeployContract {

    @Override
    protected Container start(Path folder) {
        return TomcatContainer.start(folder);
    }
}
