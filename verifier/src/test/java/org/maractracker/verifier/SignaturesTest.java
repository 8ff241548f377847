package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ed25519 as both verifiers believe it: RFC 8032, section 7.1, and what is near to it. */
class SignaturesTest {

  private static final HexFormat HEX = HexFormat.of();

  /** Public key, message, signature: tests 1, 2, 3 and SHA(abc). */
  private static final List<String> RFC_8032 =
      List.of(
          "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
              + "::"
              + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
              + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
          "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
              + ":72:"
              + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
              + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
          "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
              + ":af82:"
              + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
              + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
          "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf"
              + ":ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
              + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f:"
              + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
              + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704");

  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  @TempDir private Path folder;

  private static boolean java(String line) {
    String[] parts = line.split(":", -1);
    byte[] typed = HEX.parseHex("01" + parts[0]);
    byte[] id = Arrays.copyOf(TestTree.sha256("x\n".getBytes(UTF_8), typed), 4);
    String key = "x+" + HEX.formatHex(id) + "+" + Base64.getEncoder().encodeToString(typed);
    LedgerKey read = LedgerKey.read(key);
    assertThat(read).isNotNull();
    return read != null && read.signed(HEX.parseHex(parts[1]), HEX.parseHex(parts[2]));
  }

  private void bothSay(List<String> lines, boolean believed) {
    for (String line : lines) {
      assertThat(java(line)).as(line).isEqualTo(believed);
    }
    Python.isThere();
    String said = believed ? "True\n" : "False\n";
    assertThat(Python.run(folder, "ed25519.py", lines)).isEqualTo(said.repeat(lines.size()));
  }

  @Test
  void believesTheVectorsOfTheStandard() {
    bothSay(RFC_8032, true);
  }

  @Test
  void believesWhatAnyKeySigned() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(8032);
    for (int i = 0; i < 50; i++) {
      TestKey key = new TestKey(random.nextLong());
      byte[] text = new byte[random.nextInt(200)];
      random.nextBytes(text);
      lines.add(
          HEX.formatHex(key.publicKey())
              + ":"
              + HEX.formatHex(text)
              + ":"
              + HEX.formatHex(key.signature(text)));
    }
    bothSay(lines, true);
  }

  @Test
  void believesNothingElse() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(25519);
    for (String line : RFC_8032) {
      String[] parts = line.split(":", -1);
      for (int i = 0; i < 20; i++) {
        byte[] key = HEX.parseHex(parts[0]);
        byte[] signature = HEX.parseHex(parts[2]);
        byte[] either = i % 3 == 0 ? key : signature;
        either[random.nextInt(either.length)] ^= (byte) (1 << random.nextInt(8));
        lines.add(HEX.formatHex(key) + ":" + parts[1] + ":" + HEX.formatHex(signature));
      }
      lines.add(parts[0] + ":" + parts[1] + "00:" + parts[2]);
      lines.add(parts[0] + ":" + parts[1] + ":" + parts[2].substring(2));
      lines.add(parts[0] + ":" + parts[1] + ":" + parts[2] + "00");
      lines.add(parts[0] + ":" + parts[1] + ":");
      lines.add(parts[0] + ":" + parts[1] + ":" + withOrderAdded(parts[2]));
    }
    bothSay(lines, false);
  }

  /** RFC 8032, section 8.4: the same signature in a second spelling, which is refused. */
  private static String withOrderAdded(String signature) {
    byte[] s = HEX.parseHex(signature.substring(64));
    byte[] sum = new BigInteger(1, reversed(s)).add(ORDER).toByteArray();
    byte[] padded = new byte[32];
    for (int i = 0; i < 32 && i < sum.length; i++) {
      padded[i] = sum[sum.length - 1 - i];
    }
    return signature.substring(0, 64) + HEX.formatHex(padded);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
