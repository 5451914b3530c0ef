package dev.weir.telemetry.config.prometheus;

import dev.weir.telemetry.config.reading.SecretText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.value.Secret;

/** A user who may scrape. Immutable. */
public record BasicCredentials(String username, Secret password) {

    static BasicCredentials read(MappingReader basic) {
        return new BasicCredentials(
                basic.string("username")
                        .check(name -> !name.isBlank() && !name.contains(":"), "a user name without a colon")
                        .required(),
                SecretText.read(basic, basic.at("password"), text -> !text.isBlank(), "a password that is not empty")
                        .required());
    }
}
