package dev.weir.telemetry.scrape.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;

/** The ways to end a connection: in peace, by half, and at once. */
// That a channel is closed is told to its handlers; nobody has to wait for it here.
@SuppressWarnings("FutureReturnValueIgnored")
final class Closing {
    private Closing() {}

    /** Closes when all that was written has been sent. */
    static void inPeace(Channel channel) {
        channel.close();
    }

    /** Says that nothing more will be sent. */
    static void endOutput(Channel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls != null) {
            tls.closeOutbound();
        } else if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
    }

    /** Closes without waiting for anything that has not been sent, TLS's farewell included. */
    static void reset(Channel channel) {
        try {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException e) {
            // The other side was faster: a socket that is closed already has no options, and nothing to reset.
            channel.close();
        }
        channel.pipeline().firstContext().close();
    }
}
