package org.praktyki.host.tomcat;

import java.nio.file.Path;
import org.praktyki.host.Container;
import org.praktyki.host.ContainerContract;

class TomcatTest extends ContainerContract {

    @Override
    protected Container start(Path folder) {
        return TomcatContainer.start(folder);
    }
}
