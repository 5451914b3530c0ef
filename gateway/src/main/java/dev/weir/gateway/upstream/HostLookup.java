package dev.weir.gateway.upstream;

import dev.weir.gateway.config.UpstreamAddress;
import io.netty.channel.EventLoop;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Looks up the addresses of hosts, off the event loops, since the platform's look-up blocks. It remembers as Java does. */
public final class HostLookup implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "weir-host-lookup");
        thread.setDaemon(true);
        return thread;
    });

    Future<InetSocketAddress> find(UpstreamAddress address, EventLoop loop) {
        Promise<InetSocketAddress> promise = loop.newPromise();
        InetAddress literal = NetUtil.createInetAddressFromIpAddressString(address.name());
        if (literal == null) {
            threads.execute(() -> lookUp(address, promise));
        } else {
            promise.setSuccess(new InetSocketAddress(literal, address.port()));
        }
        return promise;
    }

    private static void lookUp(UpstreamAddress address, Promise<InetSocketAddress> promise) {
        try {
            promise.setSuccess(new InetSocketAddress(InetAddress.getByName(address.name()), address.port()));
        } catch (UnknownHostException e) {
            promise.setFailure(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
