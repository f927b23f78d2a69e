package org.praktyki.host.jetty.ee11;

import java.nio.file.Path;
import org.praktyki.host.Container;
import org.praktyki.host.RedeployContract;

class JettyRedeployTest extends RedeployContract {

    @Override
    protected Container start(Path folder) {
        return JettyContainer.start(folder);
    }
}
