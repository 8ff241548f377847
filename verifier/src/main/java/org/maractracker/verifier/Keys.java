package org.maractracker.verifier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public keys that a bundle contains. */
final class Keys {

  private final Map<String, LedgerKey> keys = new LinkedHashMap<>();

  static Keys read(Bundle bundle) throws DoesNotHold {
    List<String> lines = Forms.lines(bundle.entry("keys.txt"));
    if (lines == null || lines.isEmpty()) {
      throw new DoesNotHold("keys.txt is not a list of public keys.");
    }
    Keys keys = new Keys();
    for (int i = 0; i < lines.size(); i++) {
      LedgerKey key = LedgerKey.read(lines.get(i));
      if (key == null || keys.keys.put(key.label(), key) != null) {
        throw new DoesNotHold("Line %d of keys.txt is not a public key.".formatted(i + 1));
      }
    }
    return keys;
  }

  /**
   * @param label a key's name, a plus sign and its id
   */
  @Nullable LedgerKey labelled(String label) {
    return keys.get(label);
  }
}
