package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.codelibs.opensearch.runner.OpenSearchRunner.Configs;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opensearch.action.admin.cluster.node.info.NodeInfo;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.http.HttpInfo;
import org.opensearch.index.IndexService;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.TransportInfo;

/**
 * Four nodes in this process, started for the first test that asks for them and stopped after the last one. The first manages the
 * cluster and has no copy of any index: it learns last of what it decides itself, and a copy that begins to be made before the node
 * with the original has heard of it waits a whole second.
 */
final class Cluster implements AutoCloseable {

    private static final int NODES = 4;
    private static final String PREFIX = "praktyki-cluster";
    /** A disk that is memory, where there is one: nodes that each make sure of every write take several times as long else. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final OpenSearchRunner runner = new OpenSearchRunner();
    private final AtomicInteger names = new AtomicInteger();

    private Cluster(Path folder) {
        this.folder = folder;
        // the runner looks for a free port here before it hears that we leave it to the system
        runner.setMaxHttpPort(30_000);
        runner.onBuild(this::settings);
        Configs configs = OpenSearchRunner.newConfigs()
                .basePath(folder.toString())
                .numOfNode(NODES)
                .clusterName("praktyki-test")
                .baseHttpPort(20_000)
                .moduleTypes("org.opensearch.analysis.common.CommonAnalysisModulePlugin,"
                        + "org.opensearch.transport.Netty4ModulePlugin")
                .pluginTypes(QuickLeases.class.getName())
                .disableESLogger()
                .useLogger();
        runner.build(configs);
        runner.ensureGreen();
        runner.admin()
                .indices()
                .preparePutTemplate("quick")
                .setPatterns(List.of("*"))
                .setSettings(
                        Settings.builder().put(IndexService.RETENTION_LEASE_SYNC_INTERVAL_SETTING.getKey(), "200ms"))
                .get();
    }

    private void settings(int number, Settings.Builder settings) {
        settings.put("http.port", "0")
                .put("transport.port", "0")
                .put("discovery.type", "zen")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .putList("cluster.initial_cluster_manager_nodes", "Node 1");
        if (number == 1) {
            settings.putList("node.roles", "cluster_manager");
        } else {
            TransportAddress first =
                    node(0).getInfo(TransportInfo.class).getAddress().publishAddress();
            settings.putList("discovery.seed_hosts", first.toString());
        }
    }

    private NodeInfo node(int number) {
        return runner.getNode(number)
                .client()
                .admin()
                .cluster()
                .prepareNodesInfo("_local")
                .get()
                .getNodes()
                .get(0);
    }

    /** Where the nodes listen. */
    List<String> nodes() {
        return IntStream.range(0, NODES)
                .mapToObj(number -> "http://"
                        + node(number).getInfo(HttpInfo.class).address().publishAddress())
                .toList();
    }

    /** Where the nodes keep their files. */
    Path folder() {
        return folder;
    }

    /** The address of an index that nobody else uses. */
    String newIndex() {
        return nodes().stream().collect(Collectors.joining(",")) + "/test" + names.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        runner.close();
        runner.clean();
        Files.deleteIfExists(folder);
    }

    /** Has copies agree on what is removed in a moment instead of half a minute. */
    public static final class QuickLeases extends Plugin {

        @Override
        public List<Setting<?>> getSettings() {
            return List.of(IndexService.RETENTION_LEASE_SYNC_INTERVAL_SETTING);
        }
    }

    /** Gives the one cluster to test classes. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Cluster.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Cluster.class, type -> start(), Cluster.class);
        }

        private static Cluster start() {
            try {
                return new Cluster(
                        Files.isWritable(MEMORY)
                                ? Files.createTempDirectory(MEMORY, PREFIX)
                                : Files.createTempDirectory(PREFIX));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
