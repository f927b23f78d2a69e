package org.praktyki.persistence.formats;

import org.praktyki.core.Plugin;
import org.praktyki.core.contract.PluginContract;

class FormatsPluginTest extends PluginContract {

    @Override
    protected Class<? extends Plugin> kind() {
        return FormatsPlugin.class;
    }
}
