package dev.weir.telemetry.scrape.connection;

import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection: what it is waited for, and until when. Used on the event loop alone; whatever the other side does, it ends
 * when the deadline of its phase has passed.
 */
public final class Connection {
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Channel channel;
    private final InetAddress client;
    private final Supplier<ScrapeSettings> settings;
    private final ScrapeSettings accepted;
    private final ScrapeObserver observer;
    private final Deadline deadline;

    private Phase phase = Phase.SILENT;
    private long since = System.nanoTime();
    private @Nullable Transfer transfer;
    private boolean isLast;
    private boolean isDropped;

    Connection(Channel channel, InetAddress client, Supplier<ScrapeSettings> settings, ScrapeObserver observer) {
        this.channel = channel;
        this.client = client;
        this.settings = settings;
        this.accepted = settings.get();
        this.observer = observer;
        this.deadline = new Deadline(channel.eventLoop());
    }

    public Channel channel() {
        return channel;
    }

    public InetAddress client() {
        return client;
    }

    /** The settings for a request that is complete now. */
    public ScrapeSettings settings() {
        return settings.get();
    }

    /** Whether the connection closes after the answer that is being made. */
    public boolean isLast() {
        return isLast || !settings.get().hasSameTls(accepted);
    }

    void opened() {
        deadline.set(accepted.limits().headerTimeout(), () -> drop(DropReason.HEADER_TIMEOUT, null));
    }

    void bytesArrived() {
        if (phase == Phase.SILENT) {
            phase = Phase.HEAD;
        } else if (phase == Phase.IDLE) {
            enter(Phase.HEAD, settings().limits().headerTimeout(), () -> drop(DropReason.HEADER_TIMEOUT, null));
        }
    }

    /** A request is complete, and its answer is on the way. */
    public void awaits(Transfer answer) {
        transfer = answer;
        enter(Phase.ANSWER, settings().limits().scrapeTimeout(), answer::expire);
    }

    /** The other side has taken an answer and may ask again, as long as it does not take too long. */
    public void rests() {
        transfer = null;
        enter(Phase.IDLE, settings().limits().idleTimeout(), () -> Closing.inPeace(channel));
    }

    /** Writes an answer after which the connection closes. */
    public void answerLast(Object response) {
        transfer = null;
        enter(Phase.LINGERING, LINGER, () -> Closing.inPeace(channel));
        channel.writeAndFlush(response).addListener(written -> Closing.endOutput(channel));
    }

    /**
     * The last answer has been written. What the other side still sends is read for a moment: closing with unread bytes would
     * reset the connection, and the answer might be lost with it.
     */
    public void lingers() {
        transfer = null;
        enter(Phase.LINGERING, LINGER, () -> Closing.inPeace(channel));
        Closing.endOutput(channel);
    }

    /** Closes without an answer. */
    public void drop(DropReason reason, @Nullable Throwable cause) {
        if (!isDropped && channel.isOpen()) {
            isDropped = true;
            observer.dropped(client, reason, cause);
        }
        abort();
    }

    /** Breaks the connection off, so that the other side sees that what it has is not the whole. */
    public void abort() {
        Closing.reset(channel);
    }

    /** The connection is closed. */
    void ended() {
        deadline.cancel();
        Transfer lost = transfer;
        transfer = null;
        if (lost != null) {
            lost.lose();
        }
    }

    /**
     * Closes as soon as no request is under way, since it was made under other rules of TLS. One that has not asked yet,
     * and may be shaking hands, keeps its time to do so where the new rules would have let it in as well.
     */
    void adopt(ScrapeSettings now) {
        if (phase == Phase.SILENT && now.admitsClientsOf(accepted)) {
            isLast = true;
        } else {
            finish();
        }
    }

    /** Closes as soon as no request is under way. */
    void finish() {
        isLast = true;
        if (phase == Phase.SILENT || phase == Phase.IDLE) {
            Closing.inPeace(channel);
        }
    }

    /** Closes now, and says whether a request was under way. */
    boolean cut() {
        Transfer unfinished = transfer;
        transfer = null;
        if (unfinished != null) {
            unfinished.close();
        }
        abort();
        return unfinished != null;
    }

    boolean hasOtherTls(ScrapeSettings now) {
        return !now.hasSameTls(accepted);
    }

    boolean canBeSpared() {
        return transfer == null || transfer.isStalled();
    }

    void evict() {
        Transfer stalled = transfer;
        transfer = null;
        if (stalled == null) {
            drop(DropReason.EVICTED, null);
        } else {
            stalled.evict();
        }
    }

    Phase phase() {
        return phase;
    }

    /** When its phase began; differences alone mean anything. */
    long since() {
        return since;
    }

    private void enter(Phase next, Duration timeout, Runnable end) {
        phase = next;
        since = System.nanoTime();
        deadline.set(timeout, end);
    }
}
