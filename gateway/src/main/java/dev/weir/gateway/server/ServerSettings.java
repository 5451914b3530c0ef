package dev.weir.gateway.server;

import dev.weir.gateway.config.ClientLimits;
import dev.weir.gateway.route.Routing;
import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;

/** What connections and requests that come now are served with. Immutable; a reload puts another in its place. */
public record ServerSettings(
        Routing routing, ClientLimits limits, @Nullable SslContext tls) {}
