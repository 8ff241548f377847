package org.maractracker.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signed note as in C2SP: text, an empty line, a line for each signature. */
final class Note {

  private static final Pattern SIGNATURE = Pattern.compile("\u2014 ([!-*,-~]+) ([A-Za-z0-9+/]+=*)");
  private static final int MOST_SIGNATURES = 16;
  private static final int ID = 4;

  private final String name;
  private final String text;
  private final List<Signed> signatures = new ArrayList<>();

  /**
   * Signature line.
   *
   * @param label the name and the id of the key
   * @param encoded id and signature in base64
   */
  private record Signed(String label, String encoded) {

    byte[] signature() {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      return Arrays.copyOfRange(bytes, ID, bytes.length);
    }
  }

  private Note(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * @param name of the entry it is in
   */
  static Note read(String name, byte[] bytes) throws DoesNotHold {
    String all = Forms.text(bytes);
    int end = all == null ? -1 : all.lastIndexOf("\n\n");
    if (all == null || end < 0 || Forms.hasControls(all) || !all.endsWith("\n")) {
      throw notANote(name);
    }
    Note note = new Note(name, all.substring(0, end + 1));
    if (end + 2 == all.length()) {
      throw notANote(name);
    }
    for (String line : all.substring(end + 2, all.length() - 1).split("\n", -1)) {
      note.signatures.add(signed(name, line));
    }
    if (note.signatures.size() > MOST_SIGNATURES) {
      throw notANote(name);
    }
    return note;
  }

  private static Signed signed(String name, String line) throws DoesNotHold {
    Matcher matcher = SIGNATURE.matcher(line);
    byte @Nullable [] bytes = matcher.matches() ? Forms.base64(matcher.group(2)) : null;
    if (bytes == null || bytes.length <= ID) {
      throw notANote(name);
    }
    String id = HexFormat.of().formatHex(Arrays.copyOf(bytes, ID));
    return new Signed(matcher.group(1) + "+" + id, matcher.group(2));
  }

  private static DoesNotHold notANote(String name) {
    return new DoesNotHold(name + " is not a signed note.");
  }

  /** Returns the key of the bundle that signed it. Signatures of unknown keys do not count. */
  LedgerKey signedBy(Keys keys) throws DoesNotHold {
    LedgerKey by = null;
    for (Signed signed : signatures) {
      LedgerKey key = keys.labelled(signed.label());
      if (key == null) {
        continue;
      }
      if (!key.signed(text.getBytes(StandardCharsets.UTF_8), signed.signature())) {
        throw new DoesNotHold("The signature of %s by %s is false.".formatted(name, key.label()));
      }
      by = key;
    }
    if (by == null) {
      throw new DoesNotHold(name + " is not signed by any of the keys in keys.txt.");
    }
    return by;
  }

  int signatures() {
    return signatures.size();
  }

  /** Returns its lines, which prove nothing unless it is signed. */
  List<String> lines() {
    return List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }
}
