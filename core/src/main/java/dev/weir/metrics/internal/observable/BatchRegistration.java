package dev.weir.metrics.internal.observable;

import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One callback for several observers, at every destination that wants any of them. Closing removes it everywhere. */
public final class BatchRegistration implements Attachable, BatchCallback {
    private final Runnable callback;
    private final List<? extends ObservableMeasurement> observers;
    private final Consumer<Attachable> onClose;
    private final Attachments attachments = new Attachments();

    /** The observers must be ones of this package that are attached before this registration is. */
    public BatchRegistration(
            Runnable callback, List<? extends ObservableMeasurement> observers, Consumer<Attachable> onClose) {
        this.callback = callback;
        this.observers = List.copyOf(observers);
        this.onClose = onClose;
    }

    @Override
    public void attach(Tenure tenure, FilteredMeter meter) {
        attachments.attach(tenure, () -> register(tenure, meter));
    }

    private @Nullable AutoCloseable register(Tenure tenure, FilteredMeter meter) {
        List<ObservableMeasurement> wanted = new ArrayList<>();
        for (ObservableMeasurement observer : observers) {
            ObservableMeasurement one = ((AggregateObserver<?>) observer).at(tenure);
            if (one != null) {
                wanted.add(one);
            }
        }
        if (wanted.isEmpty()) {
            return null;
        }
        ObservableMeasurement first = wanted.remove(0);
        return meter.batchCallback(() -> run(tenure), first, wanted.toArray(new ObservableMeasurement[0]));
    }

    private void run(Tenure tenure) {
        if (tenure.isLive() && !attachments.isClosed()) {
            CollectedTenure.run(tenure, callback);
        }
    }

    @Override
    public void detach(Tenure tenure) {
        attachments.detach(tenure);
    }

    @Override
    public void close() {
        attachments.close();
        onClose.accept(this);
    }
}
