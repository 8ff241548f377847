package org.maractracker.verifier;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of events that are signed by the processes that wrote them, and of some that are not. */
class WritersTest {

  private static final TestKey KEY = new TestKey(1);
  private static final TestKey WRITER = new TestKey(3);
  private static final TestKey STRANGER = new TestKey(4);

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

  /** A story with at least three events of the case. */
  private static TestStory story() {
    for (int seed = 0; ; seed++) {
      TestStory story = new TestStory(new Random(seed), 20);
      if (story.positions().size() > 2) {
        return story;
      }
    }
  }

  private static String line(TestKey key) {
    return Base64.getEncoder().encodeToString(key.publicKey()) + "\n";
  }

  private void given(TestStory story, String writers, int code, String sentence) {
    TestBundle bundle = story.bundle(KEY);
    bundle.put("writers.txt", writers);
    corpus.add(sentence, bundle.sealed(KEY).zip(), code, sentence);
  }

  private static void change(TestStory story, int event, UnaryOperator<TestLeaf> change) {
    int position = story.positions().get(event);
    story.leaves.set(position - 1, change.apply(story.leaves.get(position - 1)));
  }

  @Test
  void saysHowManyAreSigned() {
    TestStory story = story();
    given(story, line(WRITER), 0, "Of these 0 are signed");
    story.leaves.replaceAll(leaf -> leaf.signed(WRITER));
    int count = story.positions().size();
    given(story, line(STRANGER) + line(WRITER), 0, "Events: %d\\.\n.*%1$d are".formatted(count));
    change(story, 0, leaf -> leaf.signed(STRANGER, "{}"));
    given(story, line(STRANGER) + line(WRITER), 0, "Of these %d are signed".formatted(count));
  }

  @Test
  void namesWhatIsNotSignedAfterWhatIs() {
    TestStory story = story();
    change(story, 0, leaf -> leaf.signed(WRITER));
    int first = story.positions().get(1);
    given(
        story,
        line(WRITER),
        0,
        "Not signed, though one before them is: %d, the first events/%012d.leaf\\."
            .formatted(story.positions().size() - 1, first));
  }

  @Test
  void refusesWhatNoneOfTheKeysSigned() {
    TestStory story = story();
    String refused =
        "DOES NOT HOLD: events/%012d.leaf is not signed by any of the keys in"
            .formatted(story.positions().get(1));
    change(story, 1, leaf -> leaf.signed(STRANGER));
    given(story, line(WRITER), 1, refused);
    for (UnaryOperator<TestLeaf> forged :
        List.<UnaryOperator<TestLeaf>>of(
            leaf -> leaf.signed(WRITER).saying("{\"note\": \"another\"}"),
            leaf -> leaf.signed(WRITER).of("00000000-0000-0000-0000-000000000000"),
            leaf -> leaf.signed(WRITER, "{\"actor\":\"a\"}").with("\"a\"", "\"b\""))) {
      TestStory other = story();
      change(other, 1, forged);
      given(other, line(WRITER), 1, refused);
    }
  }

  @Test
  void refusesWhatIsNoListOfKeys() {
    given(story(), "", 1, "DOES NOT HOLD: writers.txt is not a list of public keys");
    given(story(), "x\n", 1, "DOES NOT HOLD: Line 1 of writers.txt is not a public key");
    given(
        story(),
        line(WRITER) + line(WRITER),
        1,
        "DOES NOT HOLD: Line 2 of writers.txt is not a public key");
  }
}
