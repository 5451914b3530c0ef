package dev.weir.telemetry.scrape.render;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A response's body as a stream, written by one rendering thread. No more than a few chunks are ever on the way: the writer
 * waits until the client has taken them, and gets an {@link IOException} as soon as the connection is closed.
 */
public final class ResponseStream extends OutputStream {
    private static final int CHUNK = 16 * 1024;
    private static final int WINDOW = 4 * CHUNK;

    private final Channel channel;
    private final Opening opening;
    private final Window window = new Window(WINDOW);

    // Of the writer alone.
    private @Nullable ByteBuf chunk;
    private boolean isOpen;

    public ResponseStream(Channel channel, Opening opening) {
        this.channel = channel;
        this.opening = opening;
    }

    /** Writes what comes before the body, as late as possible: until then an error can still be answered. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Writes the head.
         *
         * @throws IOException where another answer has been given meanwhile
         */
        void open() throws IOException;
    }

    @Override
    public void write(int octet) throws IOException {
        room().writeByte(octet);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            ByteBuf target = room();
            int part = Math.min(target.writableBytes(), end - from);
            target.writeBytes(source, from, part);
            from += part;
        }
    }

    /** Writes what is left and the body's end, and says when the client's side has taken it, or that it never will. */
    public void finish(ChannelFutureListener whenTaken) throws IOException {
        ByteBuf rest = chunk;
        chunk = null;
        send(rest == null ? LastHttpContent.EMPTY_LAST_CONTENT : new DefaultLastHttpContent(rest), whenTaken);
    }

    /** Lets go of what has not been sent. */
    public void abandon() {
        if (chunk != null) {
            chunk.release();
            chunk = null;
        }
    }

    /** Whether bytes are on the way and none of them has moved for a while. */
    public boolean isStalled() {
        return window.isStalled();
    }

    /** Whether the connection, and not the page, ended it. */
    public boolean isBroken() {
        return window.isBroken();
    }

    /** How many bytes of body were handed to the connection. */
    public long bytes() {
        return window.total();
    }

    private ByteBuf room() throws IOException {
        ByteBuf current = chunk;
        if (current != null && current.isWritable()) {
            return current;
        }
        chunk = null;
        if (current != null) {
            send(new DefaultHttpContent(current));
        }
        ByteBuf fresh = channel.alloc().buffer(CHUNK, CHUNK);
        chunk = fresh;
        return fresh;
    }

    private void send(HttpContent content, ChannelFutureListener... listeners) throws IOException {
        int size = content.content().readableBytes();
        try {
            if (!isOpen) {
                opening.open();
                isOpen = true;
            }
            window.reserve(size);
        } catch (IOException | RuntimeException e) {
            content.release();
            throw e;
        }
        channel.writeAndFlush(content)
                .addListener(written -> window.release(size, written.cause()))
                .addListeners(listeners);
    }
}
