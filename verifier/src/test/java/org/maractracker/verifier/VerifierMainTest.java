package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierMainTest {

  private static final TestKey KEY = new TestKey(1);

  @TempDir private Path folder;
  private String bundle = "";

  @BeforeEach
  void writes() throws IOException {
    byte[] zip = new TestStory(new Random(3), 10).bundle(KEY).zip();
    bundle = Files.write(folder.resolve("bundle.zip"), zip).toString();
  }

  private record Said(int code, String words) {}

  /** What both say, in the same words. */
  private Said both(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = VerifierMain.run(args, new PrintStream(out, true, UTF_8));
    String words = out.toString(UTF_8);
    Python.isThere();
    String python = Python.run(folder, "batch.py", List.of(String.join("\t", args)));
    assertThat(python).isEqualTo(code + "\n" + words + "\u001e");
    return new Said(code, words);
  }

  @Test
  void saysWhatItCheckedAndWhoseKeyToCompare() {
    Said said = both(bundle);
    assertThat(said.code()).isZero();
    assertThat(said.words())
        .matches(
            """
            1\\. It can be read safely\\. Entries: \\d+\\.
            2\\. The manifest is signed by the key tracker\\.example/ledger\\+[0-9a-f]{8}\\.
               It speaks of the case [0-9a-f-]{36} as of position \\d+, told from 2026-01-01 to the end\\.
            3\\. Every entry is as the manifest says, and there is no other\\.
            4\\. Every head of the ledger is signed, and each grew from the one before\\. Heads: \\d+, of sizes \\d+ to \\d+\\.
            5\\. Every event is in the signed tree\\. Events: \\d+\\.
            6\\. No sequence has a hole, and each ends where it has to\\. Sequences: \\d+\\.
            7\\. Every row of the chronology is one of these events\\. Rows: \\d+\\.

            All of this holds: what is shown is what was recorded and signed\\.
            Whose key it is, no bundle can say\\. Compare its fingerprint with the one in the minutes:
              [0-9a-f]{4}( [0-9a-f]{4}){15}
            """);
  }

  @Test
  void takesTheExpectedKeyFromAFile() throws IOException {
    Path key = Files.writeString(folder.resolve("ledger.key"), KEY.line() + "\r\n");
    assertThat(both("--key-file", key.toString(), bundle).words())
        .endsWith("It is signed by the key you expect.\n");
    Path another = Files.writeString(folder.resolve("another.key"), new TestKey(2).line());
    assertThat(both("--key-file", another.toString(), bundle).code()).isEqualTo(1);
  }

  @Test
  void saysHowItIsUsedWhenItIsUsedOtherwise() {
    String usage = "Usage: verifier [--key <name+id+key> | --key-file <file>] <bundle.zip>\n";
    for (String[] args :
        List.of(
            new String[] {bundle, bundle},
            new String[] {"--key", KEY.line(), bundle, bundle},
            new String[] {"--trust", KEY.line(), bundle})) {
      assertThat(both(args)).isEqualTo(new Said(2, usage));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(VerifierMain.run(new String[0], new PrintStream(out, true, UTF_8))).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEqualTo(usage);
  }

  @Test
  void saysThatAKeyIsNone() {
    String no = "The key you expect is not a public key of the form name+id+key.\n";
    String other = KEY.line().replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+");
    for (String key : List.of("", "x", KEY.line() + "x", other)) {
      assertThat(both("--key", key, bundle)).isEqualTo(new Said(2, no));
    }
    assertThat(both("--key-file", folder.resolve("none").toString(), bundle))
        .isEqualTo(new Said(2, "The file with the key cannot be read.\n"));
  }

  @Test
  void saysThatAFileIsNotThere() {
    String no =
        "This cannot be read as a review bundle: the file is not there, or cannot be opened.\n";
    assertThat(both(folder.resolve("none.zip").toString())).isEqualTo(new Said(2, no));
    assertThat(both(folder.toString())).isEqualTo(new Said(2, no));
  }

  @Test
  void namesTheFirstThingThatDoesNotHoldAndStops() throws IOException {
    TestBundle tampered = new TestStory(new Random(3), 10).bundle(KEY);
    String leaf = tampered.names("events/.*leaf").get(0);
    tampered.put(leaf, new byte[] {1});
    tampered.put("streams.txt", "");
    Files.write(Path.of(bundle), tampered.zip());
    assertThat(both(bundle).words())
        .endsWith(
            "\nIT DOES NOT HOLD: "
                + leaf
                + " is not as the manifest says.\n"
                + "Nothing was checked beyond this. Do not rely on this bundle.\n");
  }

  @Test
  void saysThatItDoesNotKnowALaterForm() throws IOException {
    TestBundle later = new TestStory(new Random(3), 10).bundle(KEY);
    later.put("MANIFEST.txt", KEY.note("maractracker.org/review-bundle/v2\n"));
    Files.write(Path.of(bundle), later.zip());
    assertThat(both(bundle).code()).isEqualTo(2);
    assertThat(both(bundle).words())
        .endsWith("its manifest is of a form that this verifier does not know.\n");
  }
}
