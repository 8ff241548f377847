package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a zip can be beside a bundle. Each is refused in one sentence, and nothing is written. */
class HostileZipTest {

  private static final TestKey KEY = new TestKey(1);
  private static final String REFUSED = "^This cannot be read as a review bundle: ";

  @TempDir private Path folder;

  private static TestZip zip() {
    return TestZip.of(new TestStory(new Random(11), 10).bundle(KEY).entries);
  }

  /** A bundle with an entry as somebody made it. */
  private static byte[] with(Consumer<TestZip.Entry> change) {
    TestZip zip = zip();
    change.accept(zip.entries.get(3));
    return zip.bytes();
  }

  private static byte[] named(String name) {
    return with(entry -> {
      entry.name = name.getBytes(UTF_8);
      entry.localName = entry.name;
    });
  }

  private void refuses(Corpus corpus, String what, byte[] zip, String because) {
    corpus.add(what, zip, 2, REFUSED + because + "[^\n]*\\.\n$");
  }

  @Test
  void refusesNamesThatLeadElsewhere() {
    Corpus corpus = new Corpus(folder);
    Stream.of(
            "../evil.txt",
            "events/../../evil.txt",
            "/etc/passwd",
            "C:/evil.txt",
            "C:evil.txt",
            "events\\evil.txt",
            "\\\\host\\share",
            "./evil.txt",
            "events//evil.txt",
            "events/",
            "",
            " evil.txt",
            "evil.txt ",
            "evil\u0000.txt",
            "evil\n.txt",
            "\u001b[2Jevil.txt",
            "\u202etxt.live",
            "e\u0301vil.txt",
            "\u00e9vil.txt",
            "\uff0e\uff0e/evil.txt",
            "x".repeat(101))
        .forEach(name ->
            refuses(
                corpus, name, named(name), "its entry .* has a name that no bundle's entry has"));
    corpus.check();
  }

  @Test
  void showsNoNameThatATerminalWouldObey() {
    Corpus corpus = new Corpus(folder);
    String shown = "its entry \\\\x1b\\[2J\\\\xe2\\\\x80\\\\xae\\\\x5cn has a name";
    refuses(corpus, "escapes", named("\u001b[2J\u202e\\n"), shown);
    refuses(corpus, "long", named("x".repeat(500)), "its entry x{100}\\.\\.\\. has a name");
    corpus.check();
  }

  @Test
  void refusesAnEntryThatIsThereTwiceOrInAnotherCaseOrOutOfOrder() {
    Corpus corpus = new Corpus(folder);
    TestZip twice = zip();
    twice.entries.add(1, twice.entries.get(0));
    refuses(corpus, "twice", twice.bytes(), "its entry MANIFEST.txt is there twice");
    TestZip cased = zip();
    cased.add("manifest.TXT", new byte[0]);
    refuses(corpus, "case", cased.bytes(), "its entry manifest.TXT is there twice, or differs");
    TestZip unordered = zip();
    unordered.add("AAA.txt", new byte[0]);
    refuses(corpus, "order", unordered.bytes(), "its entry AAA.txt is not in the order of names");
    corpus.check();
  }

  @Test
  void refusesSizesThatAreClaimedFalsely() {
    Corpus corpus = new Corpus(folder);
    refuses(corpus, "grows", with(entry -> entry.size += 5), "its entry .* claims two sizes");
    refuses(corpus, "shrinks", with(entry -> entry.packed = 0), "its entry .* claims two sizes");
    refuses(
        corpus,
        "both",
        with(entry -> {
          entry.size += 7;
          entry.packed += 7;
          entry.localSize += 7;
        }),
        "its entry .* (is damaged|is described)");
    refuses(
        corpus,
        "beyond the file",
        with(entry -> {
          entry.size = 50_000_000;
          entry.packed = entry.size;
          entry.localSize = entry.size;
        }),
        "its entry .* is described in two ways");
    for (long size : new long[] {70_000_000, 0x7fffffffL, 0x80000000L, 0xffffffffL}) {
      refuses(
          corpus,
          "huge",
          with(entry -> {
            entry.size = size;
            entry.packed = size;
            entry.localSize = size;
          }),
          "its entry .* is larger than 64 MiB");
    }
    corpus.check();
  }

  @Test
  void refusesHeadersThatDisagree() {
    Corpus corpus = new Corpus(folder);
    String disagree = "its entry .* is described in two ways that disagree";
    refuses(corpus, "size", with(entry -> entry.localSize--), disagree);
    refuses(
        corpus, "name", with(entry -> entry.localName = "README.txt".getBytes(UTF_8)), disagree);
    refuses(corpus, "overlap", with(entry -> entry.offsetShift = -10), disagree);
    refuses(corpus, "elsewhere", with(entry -> entry.offsetShift = 1 << 30), disagree);
    refuses(corpus, "checksum", with(entry -> entry.crc++), "its entry .* is damaged");
    TestZip gaps = zip();
    gaps.between = new byte[] {1};
    refuses(corpus, "gaps", gaps.bytes(), disagree);
    TestZip more = zip();
    more.countTooMany = 1;
    refuses(corpus, "count", more.bytes(), "its directory is damaged");
    TestZip fewer = zip();
    fewer.countTooMany = -1;
    refuses(corpus, "count", fewer.bytes(), "it has bytes that belong to no entry");
    corpus.check();
  }

  @Test
  void refusesWhatIsNotAPlainFile() {
    Corpus corpus = new Corpus(folder);
    String plain = "its entry .* is not a plain file";
    refuses(corpus, "encrypted", with(entry -> entry.flags = 1), "its entry .* is encrypted");
    refuses(corpus, "descriptor", with(entry -> entry.flags = 8), plain);
    refuses(corpus, "link", with(entry -> entry.attributes = 0xa1ff << 16), plain);
    refuses(corpus, "folder", with(entry -> entry.attributes = 0x10), plain);
    refuses(corpus, "unix", with(entry -> entry.madeBy = 0x030a), plain);
    refuses(corpus, "other name", with(entry -> entry.extra = unicodePath()), plain);
    refuses(corpus, "time", with(entry -> entry.time++), plain);
    for (int method : new int[] {8, 9, 12, 14, 93, 99}) {
      refuses(corpus, "method", with(entry -> entry.method = method), "its entry .* is compressed");
    }
    corpus.check();
  }

  /** Info-ZIP's field that gives an entry a second name. */
  private static byte[] unicodePath() {
    byte[] name = "../evil".getBytes(UTF_8);
    return ByteBuffer.allocate(9 + name.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x7075)
        .putShort((short) (5 + name.length))
        .put((byte) 1)
        .putInt(0)
        .put(name)
        .array();
  }

  @Test
  void refusesABombBeforeItGrows() throws IOException {
    Corpus corpus = new Corpus(folder);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("MANIFEST.txt"));
      for (int i = 0; i < 100; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    refuses(corpus, "bomb", bomb.toByteArray(), "its entry MANIFEST.txt is compressed");
    TestZip many = new TestZip();
    for (int i = 0; i < 65_535; i++) {
      many.add("%05d".formatted(i), new byte[0]);
    }
    refuses(corpus, "count", many.bytes(), "its directory is not where its end says");
    corpus.check();
  }

  @Test
  void refusesWhatIsNoZipOrNoBundle() {
    Corpus corpus = new Corpus(folder);
    byte[] zip = zip().bytes();
    String noZip = "it is not a zip";
    refuses(corpus, "nothing", new byte[0], noZip);
    refuses(corpus, "a text", "Dear coroner".repeat(10).getBytes(UTF_8), noZip);
    refuses(corpus, "truncated", Arrays.copyOf(zip, zip.length - 1), noZip);
    refuses(corpus, "half", Arrays.copyOf(zip, zip.length / 2), noZip);
    refuses(corpus, "followed", Arrays.copyOf(zip, zip.length + 1), noZip);
    byte[] prefixed = new byte[zip.length + 4];
    System.arraycopy(zip, 0, prefixed, 4, zip.length);
    refuses(corpus, "prefixed", prefixed, "its directory is not where its end says");
    refuses(corpus, "empty", new TestZip().bytes(), "it is a zip, but has no MANIFEST.txt");
    TestZip other = new TestZip();
    other.add("letter.txt", new byte[10]);
    refuses(corpus, "another zip", other.bytes(), "it is a zip, but has no MANIFEST.txt");
    corpus.check();
  }

  @Test
  void neverFailsOtherwiseWhateverTheBytes() {
    Corpus corpus = new Corpus(folder);
    byte[] zip = zip().bytes();
    Random random = new Random(12);
    for (int i = 0; i < 300; i++) {
      byte[] changed = zip.clone();
      for (int j = 0; j < 8; j++) {
        int back = random.nextInt(Math.min(changed.length, 400));
        changed[changed.length - 1 - back] = (byte) random.nextInt(256);
      }
      refuses(corpus, "noise " + i, changed, "");
    }
    corpus.check();
  }

  @Test
  void writesNothing() throws IOException {
    Path bundle = Files.write(folder.resolve("bundle.zip"), named("../evil.txt"));
    VerifierMain.run(
        new String[] {bundle.toString()},
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(bundle);
    }
    assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
  }
}
