package dev.weir.telemetry.push.otlp.answer;

import dev.weir.telemetry.push.report.FailureCause;
import java.io.IOException;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads an answer's body as far as 64 KiB, and never decompresses it. */
public final class BoundedBody {
    private static final int LONGEST = 64 * 1024;

    private BoundedBody() {}

    /** The whole body, or null if there is more than that; the rest is not read. */
    public static @Nullable ByteString read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        return source.request(LONGEST + 1L) ? null : source.readByteString();
    }

    public static Answer tooLarge() {
        return Answer.finalFailure(FailureCause.UNINTELLIGIBLE, "the answer is longer than 64 KiB");
    }
}
