package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that the ledger's own key signed, and that still are not what a bundle has to be. */
class SignedButWrongTest {

  private static final TestKey KEY = new TestKey(1);
  private static final TestKey FORMER = new TestKey(2);

  @TempDir private Path folder;
  private Corpus corpus = new Corpus(Path.of(""));

  @BeforeEach
  void begins() {
    corpus = new Corpus(folder);
  }

  @AfterEach
  void bothSayIt() {
    corpus.check();
  }

  /** One with at least two heads, two streams and a row. */
  private static TestBundle bundle() {
    for (int seed = 0; ; seed++) {
      TestBundle bundle = new TestStory(new Random(seed), 20).bundle(KEY, FORMER);
      if (bundle.names("heads/.*checkpoint").size() > 1
          && bundle.text("streams.txt").lines().count() > 1
          && bundle.text("chronology.json").contains("eventId")) {
        return bundle;
      }
    }
  }

  private void says(String sentence, Consumer<TestBundle> change) {
    TestBundle bundle = bundle();
    change.accept(bundle);
    corpus.add(sentence, bundle.sealed(KEY).zip(), 1, "DOES NOT HOLD: " + sentence);
  }

  private void saysOfManifest(String sentence, String from, String to) {
    TestBundle bundle = bundle();
    String text = bundle.manifest().replaceFirst(from, to);
    bundle.put("MANIFEST.txt", KEY.note(text));
    corpus.add(sentence, bundle.zip(), 1, "DOES NOT HOLD: " + sentence);
  }

  private static void replace(TestBundle bundle, String name, String from, String to) {
    bundle.put(name, bundle.text(name).replaceFirst(from, to));
  }

  @Test
  void lacksWhatEveryBundleHas() {
    for (String name :
        List.of("checkpoint.txt", "streams.txt", "chronology.csv", "chronology.json")) {
      says(name + " is missing\\.", bundle -> bundle.entries.remove(name));
    }
    says("keys.txt is missing\\.", bundle -> bundle.entries.remove("keys.txt"));
  }

  @Test
  void hasAManifestOfAnotherForm() {
    saysOfManifest("Line 2 of MANIFEST.txt is not", "origin [^\n]*", "origin");
    saysOfManifest("Line 3 of MANIFEST.txt is not", "case [^\n]*", "case ../x");
    saysOfManifest("Line 4 of MANIFEST.txt is not", "position [0-9]*", "position 07");
    saysOfManifest("Line 5 of MANIFEST.txt is not", "period [^\n]*", "period 2026 -");
    saysOfManifest("Line 6 of MANIFEST.txt is not", "file [0-9a-f]{8}", "file ");
    saysOfManifest("Line 6 of MANIFEST.txt is not", "(file [^\n]*)\n", "\n");
    saysOfManifest("MANIFEST.txt lists an entry twice", "((file [^\n]*)\n)", "$1$1");
    saysOfManifest("README.txt is not as the manifest says", "(?<=file [0-9a-f]{64} )[0-9]+", "1");
    saysOfManifest("\\.\\./evil is missing", "(?<= )chronology.csv", "../evil");
  }

  @Test
  void hasAHeadThatIsNotItsOwn() {
    saysOfManifest("checkpoint.txt is not of the size", "position [0-9]*", "position 999");
    says(
        "checkpoint.txt is a head of another ledger",
        bundle ->
            bundle.put("checkpoint.txt", KEY.note("elsewhere\n5\n" + "A".repeat(43) + "=\n")));
    for (String head : List.of("x", "x\n5\n", "x\n05\n" + "A".repeat(43) + "=\n", "x\n5\nAAAA\n")) {
      says(
          "checkpoint.txt is not a head of a ledger",
          bundle ->
              bundle.put("checkpoint.txt", KEY.note(head.endsWith("\n") ? head : head + "\n")));
    }
    says(
        "heads/\\d+.checkpoint is of another size than its name says",
        bundle -> {
          String first = bundle.names("heads/.*checkpoint").get(0);
          bundle.put("heads/000000000000.checkpoint", bundle.get(first));
        });
    says("heads/notes.txt is nothing", bundle -> bundle.put("heads/notes.txt", "x"));
    says(
        "The last of the heads is not",
        bundle -> {
          List<String> heads = bundle.names("heads/.*checkpoint");
          bundle.entries.remove(heads.get(heads.size() - 1));
          bundle.entries.remove(heads.get(heads.size() - 1).replace("checkpoint", "consistency"));
        });
  }

  @Test
  void hasALeafOrAProofOfAnotherForm() {
    String leaf = bundle().names("events/.*leaf").get(0);
    String proof = leaf.replace("leaf", "tlog-proof");
    says(
        leaf + " is not a leaf",
        bundle -> bundle.put(leaf, Arrays.copyOf(bundle.get(leaf), bundle.get(leaf).length + 1)));
    says(leaf + " is not a leaf", bundle -> bundle.put(leaf, bytes(bundle, leaf, "/v1", "/v2")));
    says(leaf + " is not a leaf", bundle -> bundle.put(leaf, bytes(bundle, leaf, "00.", "00,")));
    says(leaf + " is not a leaf", bundle -> bundle.put(leaf, new byte[0]));
    says(
        proof + " is not a proof of the place",
        bundle -> replace(bundle, proof, "index [0-9]+", "index 77"));
    says(
        proof + " is not a proof of the place",
        bundle -> replace(bundle, proof, "\n", "\nextra AAAA\n"));
    says(
        proof + " has a line that is not", bundle -> replace(bundle, proof, "(index .*)", "$1\nx"));
    says(
        leaf + " is not in the signed tree",
        bundle -> replace(bundle, proof, "(index .*)", "$1\n" + "A".repeat(43) + "="));
  }

  private static byte[] bytes(TestBundle bundle, String name, String from, String to) {
    String text = new String(bundle.get(name), ISO_8859_1);
    return text.replace(from, to).getBytes(ISO_8859_1);
  }

  @Test
  void hasAStreamThatIsNotListedOrIsNoneOfTheCase() {
    says(
        "The stream .* is not in streams.txt",
        bundle -> replace(bundle, "streams.txt", ".*\n", ""));
    saysOfManifest("The case itself is not in streams.txt", "case [^\n]*", "case 0000");
    says(
        "Line 2 of streams.txt is not a stream",
        bundle -> replace(bundle, "streams.txt", "(.*\n)", "$1$1"));
    says(
        "There is no event of Action x\\.",
        bundle -> bundle.put("streams.txt", "Action x 0\n" + bundle.text("streams.txt")));
  }

  @Test
  void hasAChronologyThatCannotBeReadOrTellsTwoStories() {
    String tree = "chronology.json cannot be read";
    String nothing = "chronology.(csv|json) cannot be read";
    for (String json :
        List.of(
            "",
            "[]",
            "{}",
            "{\"rows\": {}}",
            "{\"rows\": [1]}",
            "{\"rows\": [],}",
            "{\"rows\": [], \"rows\": []}",
            "{\"rows\": [NaN]}",
            "{\"rows\": []} x",
            "{\"rows\": [{\"position\": \"1\", \"eventId\": \"\", \"recordedAt\": \"\"}]}",
            "{\"rows\": [{\"position\": 1.0, \"eventId\": \"\", \"recordedAt\": \"\"}]}",
            "{\"rows\": [{\"position\": true, \"eventId\": \"\", \"recordedAt\": \"\"}]}",
            "{\"rows\": [{\"position\": 1, \"eventId\": null, \"recordedAt\": \"\"}]}",
            "[".repeat(100_000))) {
      says(tree, bundle -> bundle.put("chronology.json", json));
    }
    for (String csv :
        List.of(
            "",
            "Position,Event id\r\n",
            "Position,Event id,Recorded at",
            "Position,Event id,Recorded at\n",
            "Position,Event id,Recorded at\r\n1,2\r\n",
            "Position,Event id,Recorded at\r\n1,2,\"3\r\n",
            "Position,Event id,Recorded at\r\n1,2,\"3\"4\r\n")) {
      says(nothing, bundle -> bundle.put("chronology.csv", csv));
    }
    says(nothing, bundle -> bundle.put("chronology.csv", new byte[] {(byte) 0xc3, 0x28}));
    says(
        "chronology.csv and chronology.json do not tell the same events",
        bundle -> bundle.put("chronology.json", "{\"rows\": []}"));
  }

  @Test
  void hasASignatureInASecondSpelling() {
    TestBundle bundle = bundle();
    String text = bundle.text("MANIFEST.txt");
    char last = text.charAt(text.length() - 3);
    String other = text.substring(0, text.length() - 3) + (char) (last + 1) + "=\n";
    bundle.put("MANIFEST.txt", other.getBytes(UTF_8));
    corpus.add("base64", bundle.zip(), 1, "MANIFEST.txt is not a signed note");
  }

  @Test
  void isOfALedgerOfAnotherNameThoughTheKeyIsTheSame() {
    TestKey elsewhere = new TestKey("elsewhere.example/ledger", 1);
    corpus.add(
        "name", bundle().zip(), 1, "not signed by the key you expect", "--key", elsewhere.line());
  }
}
