package dev.weir.telemetry.config.prometheus;

import dev.weir.telemetry.config.reading.SecretText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.List;
import java.util.function.Function;

/** Who may scrape: any of these users, and whoever has any of these tokens. Immutable; none means everybody. */
public record Authentication(List<BasicCredentials> users, List<Secret> tokens) {
    public static final Authentication NONE = new Authentication(List.of(), List.of());

    public Authentication {
        users = List.copyOf(users);
        tokens = List.copyOf(tokens);
    }

    /** Whether anybody may scrape. */
    public boolean isOpen() {
        return users.isEmpty() && tokens.isEmpty();
    }

    static Setting<Authentication> read(MappingReader prometheus, String key) {
        ValueReader value = prometheus.at(key);
        boolean isEmpty = value.node().orElse(null) instanceof YamlMapping group
                && group.entries().isEmpty();
        return SecretText.group(prometheus, value, NONE, group -> group.mapping(block -> read(block, isEmpty)));
    }

    // An unknown key is reported as such, and needs no second complaint.
    private static Authentication read(MappingReader block, boolean isEmpty) {
        Setting<List<BasicCredentials>> users = oneOrMore(block, "basic", BasicCredentials::read);
        Setting<List<Secret>> tokens = oneOrMore(block, "bearer", Authentication::token);
        Authentication read = new Authentication(users.orElse(List.of()), tokens.orElse(List.of()));
        block.check(
                !read.isOpen() || !(block.has("basic") || block.has("bearer") || isEmpty),
                "authentication that names nobody",
                "write \"basic: {username: …, password: …}\" or \"bearer: {token: …}\", or remove the block");
        block.check(
                read.users.stream().map(BasicCredentials::username).distinct().count() == read.users.size(),
                "two entries of \"basic\" have the same user name",
                "write each user once");
        return read;
    }

    private static Secret token(MappingReader bearer) {
        return SecretText.read(
                        bearer,
                        bearer.at("token"),
                        Authentication::isToken,
                        "a token of printable characters, without spaces")
                .required();
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter > ' ' && letter <= '~');
    }

    private static <T> Setting<List<T>> oneOrMore(MappingReader block, String key, Function<MappingReader, T> read) {
        ValueReader value = block.at(key);
        if (value.node().orElse(null) instanceof YamlSequence) {
            return value.list(element -> element.mapping(read));
        }
        return SecretText.group(
                block,
                value,
                List.of(),
                group -> group.mapping(read).as("a group of keys, or a list of such groups", List.of(), List::of));
    }
}
