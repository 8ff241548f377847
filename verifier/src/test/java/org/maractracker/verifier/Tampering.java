package org.maractracker.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What may be done to a bundle, at a random place. Each is tried three ways: with the manifest left
 * alone, with a manifest that fits under the old signature, and, where the later checks have to
 * find it by themselves, with a manifest signed by the ledger's own key.
 */
enum Tampering {
  A_BYTE_OF_A_LEAF("events/\\d+\\.leaf is (not a leaf|not in the|of another)") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "events/.*leaf", random);
    }
  },
  A_BYTE_OF_A_PROOF(
      "events/\\d+\\.(tlog-proof is not a proof|tlog-proof has a line|leaf is not in the)") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "events/.*proof", random);
    }
  },
  A_BYTE_OF_THE_CHECKPOINT("checkpoint\\.txt") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "checkpoint.txt", random);
    }
  },
  A_BYTE_OF_A_HEAD("heads/\\d+\\.(checkpoint|consistency)") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "heads/.*", random);
    }
  },
  A_BYTE_OF_THE_STREAMS("streams\\.txt|[Ss]equence of|event of") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "streams.txt", random);
    }
  },
  A_BYTE_OF_THE_KEYS("keys\\.txt") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "keys.txt", random);
    }
  },
  A_BYTE_OF_THE_CHRONOLOGY("", false) {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "chronology.*", random);
    }
  },
  A_BYTE_OF_THE_MANIFEST("", false) {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      editByte(bundle, "MANIFEST.txt", random);
    }
  },
  AN_EVENT_DELETED("has a hole|ends with|no event of") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      String leaf = one(bundle, "events/.*leaf", random);
      bundle.entries.remove(leaf);
      bundle.entries.remove(leaf.replace("leaf", "tlog-proof"));
    }
  },
  A_PROOF_OR_A_LEAF_DELETED("events/\\d+\\.(leaf|tlog-proof) is missing") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      bundle.entries.remove(one(bundle, "events/.*", random));
    }
  },
  AN_EVENT_INSERTED("events/\\d+\\.leaf is not in the signed tree") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      List<Integer> free = new ArrayList<>();
      for (int at = 1; at <= story.position + 1; at++) {
        if (!story.positions().contains(at)) {
          free.add(at);
        }
      }
      int at = free.get(random.nextInt(free.size()));
      TestLeaf model = story.leaves.get(pick(story.positions(), random) - 1);
      String proof = bundle.text(one(bundle, "events/.*proof", random));
      bundle.put(Bundle.numbered("events", at, "leaf"), model.at(at).bytes());
      bundle.put(
          Bundle.numbered("events", at, "tlog-proof"),
          proof.replaceFirst("index \\d+", "index " + (at - 1)));
    }
  },
  TWO_LEAVES_SWAPPED("events/\\d+\\.leaf is of another position") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      List<Integer> two = two(story, random);
      String first = Bundle.numbered("events", two.get(0), "leaf");
      String second = Bundle.numbered("events", two.get(1), "leaf");
      byte[] before = bundle.get(first);
      bundle.put(first, bundle.get(second));
      bundle.put(second, before);
    }
  },
  TWO_EVENTS_REORDERED("events/\\d+\\.leaf is not in the signed tree") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      List<Integer> two = two(story, random);
      for (int i = 0; i < 2; i++) {
        TestLeaf moved = story.leaves.get(two.get(1 - i) - 1).at(two.get(i));
        bundle.put(Bundle.numbered("events", two.get(i), "leaf"), moved.bytes());
      }
    }
  },
  THE_LAST_EVENTS_CUT_OFF("ends with|no event of") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      int from = pick(story.positions(), random);
      for (int at : story.positions()) {
        if (at >= from) {
          bundle.entries.remove(Bundle.numbered("events", at, "leaf"));
          bundle.entries.remove(Bundle.numbered("events", at, "tlog-proof"));
        }
      }
    }
  },
  AN_ENTRY_CUT_OFF("events/\\d+\\.|heads/\\d+\\.") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      String name = one(bundle, "events/.*|heads/.*", random);
      byte[] whole = bundle.get(name);
      bundle.put(name, Arrays.copyOf(whole, random.nextInt(whole.length)));
    }
  },
  RE_DATED("events/\\d+\\.leaf is not in the signed tree") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      int at = pick(story.positions(), random);
      String day = "2026-02-%02dT09:00:00.000Z".formatted(1 + random.nextInt(28));
      byte[] changed = story.leaves.get(at - 1).recordedAt(day).bytes();
      bundle.put(Bundle.numbered("events", at, "leaf"), changed);
    }
  },
  BY_ANOTHER_ACTOR("events/\\d+\\.leaf is not in the signed tree") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      int at = pick(story.positions(), random);
      byte[] changed = story.leaves.get(at - 1).by("actor " + random.nextInt()).bytes();
      bundle.put(Bundle.numbered("events", at, "leaf"), changed);
    }
  },
  A_HEAD_DELETED("heads|missing") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      bundle.entries.remove(one(bundle, "heads/.*checkpoint", random));
    }
  },
  A_HEAD_OF_ANOTHER_TREE("heads/\\d+\\.consistency does not show|last of the heads") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      String name = one(bundle, "heads/.*checkpoint", random);
      byte[] root = new byte[32];
      random.nextBytes(root);
      String size = "" + Integer.parseInt(name.replaceAll("\\D", ""));
      bundle.put(
          name,
          bundle
              .key()
              .note(
                  "%s\n%s\n%s\n"
                      .formatted(TestKey.NAME, size, Base64.getEncoder().encodeToString(root))));
    }
  },
  A_ROW_THAT_IS_NO_EVENT("Row \\d+ of chronology\\.(csv|json) is none") {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      String name = "chronology." + (random.nextBoolean() ? "csv" : "json");
      TestLeaf leaf = story.leaves.get(pick(story.positions(), random) - 1);
      String changed = bundle.text(name);
      for (TestLeaf one : story.leaves) {
        changed = changed.replace(one.eventId(), TestStory.uuid(random));
      }
      boolean csv = name.endsWith("csv");
      String row =
          csv
              ? "x,%s,%d,%s,x\r\n"
              : "{\"recordedAt\": \"%s\", \"position\": %d, \"eventId\": \"%s\"}";
      row = row.formatted(leaf.recordedAt(), leaf.position() + 100, leaf.eventId());
      changed =
          csv
              ? changed + row
              : changed.replaceFirst("\\[", "[" + row + (changed.contains("[]") ? "" : ","));
      bundle.put(name, changed);
    }
  },
  AN_ENTRY_SMUGGLED_IN("", false) {
    @Override
    void change(TestStory story, TestBundle bundle, Random random) {
      bundle.put("extra-" + random.nextInt(1000) + ".txt", "Believe me.");
    }
  };

  /** What is said when the ledger's own key signed it; a pattern. */
  final String foundByTheLaterChecks;

  private final boolean signedToo;

  Tampering(String foundByTheLaterChecks) {
    this(foundByTheLaterChecks, true);
  }

  Tampering(String foundByTheLaterChecks, boolean signedToo) {
    this.foundByTheLaterChecks = foundByTheLaterChecks;
    this.signedToo = signedToo;
  }

  /** Does it. */
  abstract void change(TestStory story, TestBundle bundle, Random random);

  /** Those that can be found without the manifest. */
  static Set<Tampering> foundBeyondTheManifest() {
    Set<Tampering> found = EnumSet.allOf(Tampering.class);
    found.removeIf(one -> !one.signedToo);
    return found;
  }

  /** A source of places, another for each of these and each round. */
  Random random(int round) {
    return new Random(31L * name().hashCode() + round);
  }

  private static String one(TestBundle bundle, String form, Random random) {
    return pick(bundle.names(form), random);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<Integer> two(TestStory story, Random random) {
    int first = random.nextInt(story.positions().size() - 1);
    return List.of(story.positions().get(first), story.positions().get(first + 1));
  }

  private static void editByte(TestBundle bundle, String form, Random random) {
    String name = one(bundle, form, random);
    byte[] content = bundle.get(name).clone();
    content[random.nextInt(content.length)] ^= (byte) (1 + random.nextInt(255));
    bundle.put(name, content);
  }
}
