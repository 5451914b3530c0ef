package dev.weir.gateway.exchange;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpObject;

/** The client's side of an exchange. All of it happens on the event loop of its connection. */
public interface Client {

    Channel channel();

    /** Asks for the next part of the request. */
    void read();

    /** Sends a part of the response. */
    void write(HttpObject part);

    /** Answers with a status of the gateway's own, and ends the exchange. */
    void refuse(int status, String reason);

    /** Closes the connection, as the response can't be finished. */
    void abort();

    /**
     * The response is written as a whole, maybe before the request was read as a whole: nobody takes the rest then.
     *
     * @param reusable whether another request may follow on the connection
     */
    void finished(boolean reusable);
}
