package dev.weir.telemetry.push.otlp;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;

/** A message behind a prefix. The client must not send it again on its own: attempts are counted elsewhere. */
final class OneShotBody extends RequestBody {
    private final MediaType type;
    private final ByteString prefix;
    private final ByteString message;

    OneShotBody(String type, ByteString prefix, ByteString message) {
        this.type = MediaType.get(type);
        this.prefix = prefix;
        this.message = message;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return prefix.size() + (long) message.size();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(prefix).write(message);
    }
}
