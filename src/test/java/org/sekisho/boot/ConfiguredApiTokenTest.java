package org.sekisho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredApiTokenTest {

    @Test
    void takesTheTokenThatIsSetAndNoOther() {
        ConfiguredApiToken token = new ConfiguredApiToken(new Settings(Map.of("SEKISHO_API_TOKEN", " s3cret ")::get));
        assertThat(token.isRight("s3cret")).isTrue();
        assertThat(token.isRight("s3cre")).isFalse();
        assertThat(token.isRight("s3cretx")).isFalse();
        assertThat(token.isRight("")).isFalse();
    }

    @Test
    void takesNoTokenWhenNoneIsSet() {
        ConfiguredApiToken token = new ConfiguredApiToken(new Settings(Map.<String, String>of()::get));
        assertThat(token.isRight("")).isFalse();
        assertThat(token.isRight("anything")).isFalse();
    }
}
