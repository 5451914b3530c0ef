package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A fault of syntax in an operator's words. The engine speaks of tokens and blocks; the usual faults are put here as
 * what was written and what to do, and any other keeps the engine's own words.
 *
 * @param inProblem words in the engine's message that tell this fault
 * @param inContext words in the engine's account of what it was reading
 */
record SyntaxFault(
        String inProblem,
        String inContext,
        String found,
        @Nullable String suggestion) {
    private static final String QUOTED = "a quoted scalar";
    private static final String STREAM_END = "<stream end>";

    private static final List<SyntaxFault> USUAL = List.of(
            new SyntaxFault("\\t(TAB)", "", "a tab where YAML wants spaces", "indent with spaces"),
            new SyntaxFault("unexpected end of stream", QUOTED, "a quote that is never closed", "close the quote"),
            new SyntaxFault(
                    "found unexpected document separator", QUOTED, "a quote that is never closed", "close the quote"),
            new SyntaxFault(
                    "mapping values are not allowed",
                    "",
                    "a key is not allowed here",
                    "check the indentation and the line above; text that holds \": \" needs quotes"),
            new SyntaxFault(
                    "sequence entries are not allowed",
                    "",
                    "an element of a list is not allowed here",
                    "start the list on a line of its own, below the key"),
            new SyntaxFault(
                    "could not find expected ':'", "", "a key without its colon", "write the key as \"key: value\""),
            new SyntaxFault(
                    "but got {",
                    "while parsing a flow",
                    "\"{\" is not allowed here",
                    "inside [ ] and { } put ${…} in double quotes"),
            new SyntaxFault(STREAM_END, "a flow sequence", "a \"[\" that is never closed", "close it with \"]\""),
            new SyntaxFault(STREAM_END, "a flow mapping", "a \"{\" that is never closed", "close it with \"}\""),
            new SyntaxFault(
                    "expected ',' or ']'",
                    "",
                    "a list in [ ] that goes on without \",\" or \"]\"",
                    "add the comma or the bracket; text with special characters needs quotes"),
            new SyntaxFault(
                    "expected ',' or '}'",
                    "",
                    "keys in { } that go on without \",\" or \"}\"",
                    "add the comma or the brace; text with special characters needs quotes"),
            new SyntaxFault(
                    "expected <block end>",
                    "",
                    "this does not fit what stands above it",
                    "check the indentation, and that quotes enclose the whole text"),
            new SyntaxFault(
                    "expected the node content",
                    "",
                    "a bracket or brace that nothing opened",
                    "remove it, or put the text in quotes"),
            new SyntaxFault(
                    "expected '<document start>'",
                    "",
                    "this does not belong to the document above",
                    "check the indentation; the first line may start too far right"),
            new SyntaxFault(
                    "unknown escape character",
                    "",
                    "an unknown escape in double quotes",
                    "use single quotes for text with backslashes"),
            new SyntaxFault("", "scanning an alias", "\"*\" begins an alias", "put text that starts with * in quotes"),
            new SyntaxFault(
                    "", "scanning an anchor", "\"&\" begins an anchor", "put text that starts with & in quotes"),
            new SyntaxFault("", "scanning a tag", "\"!\" begins a tag", "put text that starts with ! in quotes"),
            new SyntaxFault("undefined tag handle", "", "\"!\" begins a tag", "put text that starts with ! in quotes"));

    private static final String BAD_START = "found character '";

    static SyntaxFault of(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        for (SyntaxFault fault : USUAL) {
            if (problem.contains(fault.inProblem) && context.contains(fault.inContext)) {
                return fault;
            }
        }
        if (problem.startsWith(BAD_START) && problem.contains("cannot start any token")) {
            String start = problem.substring(BAD_START.length(), problem.indexOf("' that"));
            return new SyntaxFault("", "", "text cannot start with " + start, "put the text in quotes");
        }
        String also = e.getContext() == null || context.isEmpty() ? "" : " " + context;
        return new SyntaxFault("", "", "not valid YAML: " + problem + also, null);
    }

    /** Whether the place to look at is where the engine began to read, rather than where it had to stop. */
    static boolean isAboutContext(MarkedYamlEngineException e) {
        String context = String.valueOf(e.getContext());
        boolean neverCloses = String.valueOf(e.getProblem()).contains(STREAM_END) && context.contains("a flow ");
        return e.getContextMark().isPresent() && (neverCloses || context.contains(QUOTED));
    }

    Problem problem(Position position, String path) {
        return Problem.error(position, path, found).suggesting(suggestion);
    }
}
