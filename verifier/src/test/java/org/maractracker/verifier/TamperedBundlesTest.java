package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to a bundle, wherever, both verifiers say so in the same words, and name it; and
 * of a bundle that nobody touched they never do. {@code -Dtampering.positions=1000} is the slow
 * profile.
 */
class TamperedBundlesTest {

  private static final int POSITIONS = Integer.getInteger("tampering.positions", 20);
  private static final TestKey KEY = new TestKey(1);
  private static final TestKey FORMER = new TestKey(2);
  private static final TestKey ANOTHER = new TestKey(3);

  @TempDir private Path folder;

  private static TestStory story(Random random) {
    TestStory story;
    do {
      story = new TestStory(random, 16);
    } while (story.positions().size() < 2);
    return story;
  }

  @Test
  void noAlarmIsFalse() {
    Corpus corpus = new Corpus(folder);
    Random random = new Random(100);
    for (int i = 0; i < 100; i++) {
      TestStory story = new TestStory(random, i < 90 ? 60 : 300);
      boolean rotated = random.nextInt(3) == 0;
      TestBundle bundle = rotated ? story.bundle(KEY, FORMER) : story.bundle(KEY);
      corpus.add("untouched " + i, bundle.zip(), 0, "All of this holds");
      corpus.add("untouched " + i, bundle.zip(), 0, "the key you expect", "--key", KEY.line());
    }
    corpus.check();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByTheManifest(Tampering tampering) {
    Corpus corpus = new Corpus(folder);
    for (int i = 0; i < POSITIONS; i++) {
      Random random = tampering.random(i);
      TestStory story = story(random);
      TestBundle bundle = story.bundle(KEY, FORMER);
      Map<String, byte[]> before = Map.copyOf(bundle.entries);
      tampering.change(story, bundle, random);
      corpus.add(tampering + " " + i, bundle.zip(), 1, "DOES NOT HOLD: .*" + first(before, bundle));
    }
    corpus.check();
  }

  /** The first entry that is not as it was; keys are looked at before the manifest is believed. */
  private static String first(Map<String, byte[]> before, TestBundle bundle) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(bundle.entries.keySet());
    names.removeIf(name -> Arrays.equals(before.get(name), bundle.entries.get(name)));
    return names.contains("keys.txt") ? "(keys|MANIFEST).txt" : names.first();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundBySignatureWhenTheManifestIsMadeToFit(Tampering tampering) {
    Corpus corpus = new Corpus(folder);
    for (int i = 0; i < POSITIONS; i++) {
      Random random = tampering.random(i);
      TestStory story = story(random);
      TestBundle bundle = story.bundle(KEY, FORMER);
      tampering.change(story, bundle, random);
      if (tampering != Tampering.A_BYTE_OF_THE_MANIFEST) {
        bundle.rewritten();
      }
      corpus.add(tampering + " " + i, bundle.zip(), 1, "DOES NOT HOLD: .*(keys|MANIFEST).txt");
    }
    corpus.check();
  }

  @ParameterizedTest
  @MethodSource("org.maractracker.verifier.Tampering#foundBeyondTheManifest")
  void isFoundByTheLaterChecksEvenIfTheLedgersOwnKeySignedIt(Tampering tampering) {
    Corpus corpus = new Corpus(folder);
    for (int i = 0; i < POSITIONS; i++) {
      Random random = tampering.random(i);
      TestStory story = story(random);
      TestBundle bundle = story.bundle(KEY, FORMER);
      tampering.change(story, bundle, random);
      byte[] zip = bundle.sealed(KEY).zip();
      corpus.add(
          tampering + " " + i,
          zip,
          1,
          "DOES NOT HOLD: .*(" + tampering.foundByTheLaterChecks + ")");
    }
    corpus.check();
  }

  @Test
  void historyWrittenAnewUnderAnotherKeyIsFoundByWhoeverKnowsTheKey() {
    Corpus corpus = new Corpus(folder);
    for (int i = 0; i < POSITIONS; i++) {
      Random random = new Random(i);
      TestStory story = story(random);
      int at = story.positions().get(random.nextInt(story.positions().size()));
      story.leaves.set(at - 1, story.leaves.get(at - 1).by("somebody else"));
      byte[] zip = story.bundle(ANOTHER).zip();
      corpus.add("written anew " + i, zip, 0, "compare|Compare its fingerprint");
      corpus.add("written anew " + i, zip, 1, "not signed by the key you expect", expected());
    }
    corpus.check();
  }

  @Test
  void anotherKeyBesideTheGenuineHeadsIsFoundByWhoeverKnowsTheKey() {
    Corpus corpus = new Corpus(folder);
    for (int i = 0; i < POSITIONS; i++) {
      TestStory story = story(new Random(i));
      TestBundle bundle = story.bundle(KEY);
      bundle.put("keys.txt", ANOTHER.line() + "\n" + KEY.line() + "\n");
      bundle.put("README.txt", "Believe the other key.");
      byte[] zip = bundle.sealed(ANOTHER).zip();
      corpus.add("a key beside " + i, zip, 1, "not signed by the key you expect", expected());
    }
    corpus.check();
  }

  @Test
  void anotherKeyInThePlaceOfTheLedgersIsFound() {
    Corpus corpus = new Corpus(folder);
    for (int i = 0; i < POSITIONS; i++) {
      TestBundle bundle = story(new Random(i)).bundle(KEY);
      bundle.put("keys.txt", ANOTHER.line() + "\n");
      corpus.add("replaced " + i, bundle.zip(), 1, "MANIFEST.txt is not signed by any");
      byte[] zip = bundle.sealed(ANOTHER).zip();
      corpus.add("replaced, manifest signed " + i, zip, 1, "checkpoint.txt is not signed by any");
    }
    corpus.check();
  }

  @Test
  void aKeyOfAnotherNameMakesNoManifest() {
    TestStory story = story(new Random(7));
    TestKey elsewhere = new TestKey("elsewhere.example/ledger", 4);
    TestBundle bundle = story.bundle(KEY, elsewhere);
    Corpus corpus = new Corpus(folder);
    corpus.add("elsewhere", bundle.sealed(elsewhere).zip(), 1, "key of another ledger");
    bundle = story.bundle(KEY);
    byte[] twice = (bundle.text("MANIFEST.txt") + last(elsewhere.note("x\n"))).getBytes(UTF_8);
    bundle.put("MANIFEST.txt", twice);
    corpus.add("signed twice", bundle.zip(), 1, "MANIFEST.txt has more than one signature");
    corpus.check();
  }

  private static String last(byte[] note) {
    String text = new String(note, UTF_8);
    return text.substring(text.indexOf("\u2014"));
  }

  /** Whatever bit of the file itself is another, there is nothing that both call whole. */
  @Test
  void noByteOfTheZipIsWithoutMeaning() {
    byte[] zip = story(new Random(5)).bundle(KEY).zip();
    Corpus corpus = new Corpus(folder);
    Random random = new Random(6);
    for (int i = 0; i < 40 * POSITIONS; i++) {
      int at = i < 200 ? zip.length - 1 - i : random.nextInt(zip.length);
      byte[] changed = zip.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      corpus.add("byte " + at, changed, 2, "cannot be read as a review bundle");
    }
    for (int i = 0; i < POSITIONS; i++) {
      byte[] cut = Arrays.copyOf(zip, random.nextInt(zip.length));
      corpus.add("cut", cut, 2, "cannot be read as a review bundle: it is not a zip");
    }
    corpus.check();
  }

  private static String[] expected() {
    return new String[] {"--key", KEY.line()};
  }
}
