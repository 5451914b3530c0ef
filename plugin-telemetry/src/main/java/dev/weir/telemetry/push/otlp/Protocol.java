package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.push.otlp.answer.Answer;
import java.io.IOException;
import java.util.List;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

/** One of the two ways to carry OTLP. */
interface Protocol {
    /** The versions of HTTP that carry it. */
    List<okhttp3.Protocol> versions(boolean isEncrypted);

    /** A request around an encoded message. */
    Request request(ByteString message);

    /** What the answer means. */
    Answer read(Response response) throws IOException;
}
