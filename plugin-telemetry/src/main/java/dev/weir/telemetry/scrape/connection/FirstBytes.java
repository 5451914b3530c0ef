package dev.weir.telemetry.scrape.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Tells a connection that bytes have come, before anybody knows whether they are a request. */
public final class FirstBytes extends ChannelInboundHandlerAdapter {
    private final Connection connection;

    public FirstBytes(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        connection.bytesArrived();
        context.fireChannelRead(bytes);
    }
}
