package dev.weir.telemetry.scenario.script;

import dev.weir.telemetry.instruments.plan.Instruments;
import java.util.List;

/** What happens in a scenario: the events of one client request after the other. Immutable. */
public final class ScenarioScript {
    private final List<List<ScenarioEvent>> requests;

    ScenarioScript(List<List<ScenarioEvent>> requests) {
        this.requests = List.copyOf(requests);
    }

    /** Plays all of it to the instruments, and gives up what it leaves open. */
    public void play(Instruments instruments) {
        for (List<ScenarioEvent> events : requests) {
            try (RequestPlay request = new RequestPlay(instruments)) {
                events.forEach(event -> event.play(request));
            }
        }
    }
}
