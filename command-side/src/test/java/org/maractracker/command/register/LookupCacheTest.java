package org.maractracker.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupCacheTest {

  private final Map<String, String> there = new HashMap<>(Map.of("a", "northshire"));
  private final List<String> asked = new ArrayList<>();
  private final LookupCache<String, String> known =
      new LookupCache<>(key -> {
        asked.add(key);
        return Optional.ofNullable(there.get(key));
      });

  @Test
  void asksOnceForWhatThereIs() {
    assertThat(known.ask("a")).contains("northshire");
    assertThat(known.ask("a")).contains("northshire");
    assertThat(asked).containsExactly("a");
  }

  @Test
  void asksAgainForWhatThereWasNot() {
    assertThat(known.ask("b")).isEmpty();
    there.put("b", "southshire");
    assertThat(known.ask("b")).contains("southshire");
    assertThat(asked).containsExactly("b", "b");
  }
}
