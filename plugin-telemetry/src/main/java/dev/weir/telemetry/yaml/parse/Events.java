package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** The parser's events one by one, with positions of our own. Broken syntax ends them with a report. */
final class Events {
    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;
    private Position last;

    Events(YamlSource source, Problems problems) {
        this.file = source.name();
        this.problems = problems;
        this.last = Position.of(file, 1, 1);
        // A window as large as the text spares the reader from growing it step by step, which is quadratic.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setBufferSize(Math.max(1024, source.text().length() + 1))
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /** The next event, or null after the last. The path is that of the node that the event may begin. */
    @Nullable
    Event next(NodePath path) {
        try {
            Event event = events.hasNext() ? events.next() : null;
            last = event == null ? last : at(event.getEndMark());
            return event;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = SyntaxFault.isAboutContext(e) ? e.getContextMark() : e.getProblemMark();
            throw stop(SyntaxFault.of(e).problem(at(mark), path.toString()));
        } catch (YamlVersionException e) {
            throw stop(Problem.error(last, "", "the file asks for a YAML version that is not known")
                    .suggesting("remove the line that starts with %YAML"));
        } catch (RuntimeException e) {
            // The engine has a few faults of its own, such as a NumberFormatException for an escape over "\UFFFFFFF".
            throw stop(Problem.error(last, path.toString(), "not valid YAML after this place")
                    .suggesting("check what follows, escapes in double quotes first"));
        }
    }

    Position start(Event event) {
        return at(event.getStartMark());
    }

    private RuntimeException stop(Problem problem) {
        problems.add(problem);
        return problems.toException();
    }

    private Position at(Optional<Mark> mark) {
        return mark.map(place -> Position.of(file, place.getLine() + 1, place.getColumn() + 1))
                .orElse(last);
    }
}
