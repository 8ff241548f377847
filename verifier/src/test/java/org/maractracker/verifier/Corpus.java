package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Bundles given to both verifiers, which have to say the same, word for word. */
final class Corpus {

  private final Path folder;
  private final List<Given> given = new ArrayList<>();

  /**
   * A bundle and what has to be said of it.
   *
   * @param sentence a pattern to be found in what is said
   */
  private record Given(String what, List<String> args, int code, String sentence) {}

  private record Said(int code, String words) {}

  Corpus(Path folder) {
    this.folder = folder;
  }

  /**
   * Adds a bundle.
   *
   * @param options before the file
   */
  void add(String what, byte[] zip, int code, String sentence, String... options) {
    try {
      Path file = folder.resolve("%05d.zip".formatted(given.size()));
      Files.write(file, zip);
      List<String> args = new ArrayList<>(List.of(options));
      args.add(file.toString());
      given.add(new Given(what, args, code, sentence));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That both say of each what they have to. */
  void check() {
    List<Said> said = given.stream().map(one -> java(one.args())).toList();
    for (int i = 0; i < given.size(); i++) {
      Given one = given.get(i);
      assertThat(said.get(i).code())
          .as("%s: %s", one.what(), said.get(i).words())
          .isEqualTo(one.code());
      assertThat(said.get(i).words()).as(one.what()).containsPattern(one.sentence());
    }
    Python.isThere();
    List<Said> inPython = python();
    for (int i = 0; i < given.size(); i++) {
      assertThat(inPython.get(i)).as(given.get(i).what()).isEqualTo(said.get(i));
    }
  }

  private static Said java(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = VerifierMain.run(args.toArray(String[]::new), new PrintStream(out, true, UTF_8));
    return new Said(code, out.toString(UTF_8));
  }

  private List<Said> python() {
    List<String> lines = given.stream().map(one -> String.join("\t", one.args())).toList();
    List<Said> said = new ArrayList<>();
    Pattern.compile("\u001e")
        .splitAsStream(Python.run(folder, "batch.py", lines))
        .map(one -> one.split("\n", 2))
        .forEach(one -> said.add(new Said(Integer.parseInt(one[0]), one[1])));
    assertThat(said).hasSameSizeAs(given);
    return said;
  }
}
