package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A port that leads to a node, and can be shut: for whoever goes through it the cluster is away then. */
final class Door implements AutoCloseable {

    private final URI node;
    private final int port;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket entrance;

    Door(String node) {
        this.node = URI.create(node);
        this.port = open(0);
    }

    void open() {
        open(port);
    }

    private int open(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            entrance = socket;
            Thread.ofVirtual().start(() -> admit(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void admit(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket in = socket.accept();
                Socket out = new Socket(node.getHost(), node.getPort());
                passing.add(in);
                passing.add(out);
                Thread.ofVirtual().start(() -> pass(in, out));
                Thread.ofVirtual().start(() -> pass(out, in));
            } catch (IOException e) {
                // shut
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // shut
        }
    }

    void shut() {
        ServerSocket socket = entrance;
        try {
            if (socket != null) {
                socket.close();
            }
            for (Socket one : passing) {
                one.close();
            }
            passing.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        shut();
    }
}
