package dev.weir.telemetry.scenario.script;

/** Something that happens to a request. */
interface ScenarioEvent {

    /** Makes it happen. What can't happen now is an {@link IllegalStateException}. */
    void play(RequestPlay request);
}
