package org.maractracker.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Command {@code java -jar verifier.jar [--key <key> | --key-file <file>] bundle.zip}. Its exit
 * code is 0 when everything holds, 1 when something does not, 2 when nothing can be said.
 */
public final class VerifierMain {

  private static final String USAGE =
      "Usage: verifier [--key <name+id+key> | --key-file <file>] <bundle.zip>";

  private static final int LONGEST_KEY_FILE = 4096;

  private VerifierMain() {}

  /** Signal that the command cannot be carried out, with one sentence why. */
  private static final class Unusable extends Exception {
    Unusable(String sentence) {
      super(sentence);
    }
  }

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    System.exit(run(args, System.out));
  }

  /**
   * Checks a bundle and prints the result.
   *
   * @return the exit code
   */
  public static int run(String[] args, PrintStream out) {
    try {
      boolean keyGiven = args.length == 3;
      if (!keyGiven && args.length != 1) {
        throw new Unusable(USAGE);
      }
      LedgerKey expected = keyGiven ? expected(args[0], args[1]) : null;
      Bundle bundle = Bundle.read(bytes(args[args.length - 1]));
      new Verification(bundle, expected, out).run();
      return 0;
    } catch (DoesNotHold e) {
      out.print("\nIT DOES NOT HOLD: " + e.getMessage() + "\n");
      out.print("Nothing was checked beyond this. Do not rely on this bundle.\n");
      return 1;
    } catch (NotABundle | Unusable e) {
      out.print(e.getMessage() + "\n");
      return 2;
    }
  }

  private static LedgerKey expected(String option, String value) throws Unusable, NotABundle {
    LedgerKey key =
        switch (option) {
          case "--key" -> LedgerKey.read(value);
          case "--key-file" -> LedgerKey.read(keyIn(value));
          default -> throw new Unusable(USAGE);
        };
    if (key == null) {
      throw new Unusable("The key you expect is not a public key of the form name+id+key.");
    }
    return key;
  }

  private static String keyIn(String file) throws Unusable {
    byte[] bytes = read(file, LONGEST_KEY_FILE);
    String text = bytes == null ? null : Forms.text(bytes);
    if (text == null) {
      throw new Unusable("The file with the key cannot be read.");
    }
    return text.strip();
  }

  private static byte[] bytes(String file) throws NotABundle {
    byte[] bytes = read(file, PlainZip.LARGEST + 1);
    if (bytes == null) {
      throw new NotABundle("the file is not there, or cannot be opened");
    }
    if (bytes.length > PlainZip.LARGEST) {
      throw new NotABundle("it is larger than 256 MiB");
    }
    return bytes;
  }

  /** Returns the file's bytes, up to a limit; null when it cannot be read. */
  private static byte @Nullable [] read(String file, int atMost) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return in.readNBytes(atMost);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }
}
