package dev.weir.gateway.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches that the head of a request is there within its deadline, which begins with its first byte, however steadily the
 * others drip. One that comes in a single read costs no timer. It stands before the HTTP codec.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    /** Fired where a head has not come in time. */
    static final Object PASSED = new Object();

    private final Supplier<ServerSettings> settings;
    private boolean expected = true;
    private boolean begun;
    private @Nullable Future<?> timer;

    HeadDeadline(Supplier<ServerSettings> settings) {
        this.settings = settings;
    }

    /** The bytes that come next are those of a head. */
    void expect() {
        expected = true;
        begun = false;
    }

    /** The head is there. */
    void complete() {
        expected = false;
        stop();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        begun |= expected;
        ctx.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (expected && begun && timer == null) {
            long most = settings.get().limits().headTimeout().toMillis();
            timer = ctx.executor().schedule(() -> ctx.fireUserEventTriggered(PASSED), most, TimeUnit.MILLISECONDS);
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        stop();
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
