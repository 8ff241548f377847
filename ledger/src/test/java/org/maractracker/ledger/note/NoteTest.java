package org.maractracker.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.ledger.tree.Hash;

class NoteTest {

  /** The example of the documentation of Go's package for notes, by which they are known. */
  private static final String KNOWN =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final PublicKey NEUMANN =
      PublicKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  private static final String NEUMANNS_SECRET = "gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM=";

  private static final PrivateKey KEY = PrivateKey.of("tracker.example/ledger", secret(1));
  private static final PrivateKey NEXT = PrivateKey.of("tracker.example/ledger", secret(2));

  private static String secret(int first) {
    byte[] seed = new byte[PrivateKey.LENGTH];
    seed[0] = (byte) first;
    return java.util.Base64.getEncoder().encodeToString(seed);
  }

  @Test
  void readsTheKnownNote() {
    Note note = Note.parse(KNOWN);
    assertThat(note.isSignedBy(List.of(NEUMANN))).isTrue();
    assertThat(note.toString()).isEqualTo(KNOWN);
    assertThat(note.text()).endsWith("your problem is.\n");
    assertThat(NEUMANN.toString())
        .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  @Test
  void writesTheKnownNote() {
    PrivateKey key = PrivateKey.of("PeterNeumann", NEUMANNS_SECRET);
    assertThat(key.publicKey()).isEqualTo(NEUMANN);
    assertThat(key.sign(Note.parse(KNOWN).text()).toString()).isEqualTo(KNOWN);
  }

  @Test
  void knowsItsKeysFromOthers() {
    Note note = KEY.sign("A line\n\nand another\n");
    assertThat(note.isSignedBy(List.of(KEY.publicKey()))).isTrue();
    assertThat(note.isSignedBy(List.of(NEUMANN, KEY.publicKey()))).isTrue();
    assertThat(note.isSignedBy(List.of(NEXT.publicKey()))).isFalse();
    assertThat(note.isSignedBy(List.of())).isFalse();
  }

  @Test
  void isNotSignedWhenALetterOfItIsChanged() {
    String note = KEY.sign("A line\n").toString();
    assertThat(Note.parse(note.replace("A line", "a line")).isSignedBy(all())).isFalse();
    String other = NEXT.sign("A line\n").toString();
    String forged = note + other.substring(other.indexOf("—"));
    assertThat(Note.parse(forged).isSignedBy(all())).as("both signed it").isTrue();
    String spoiled = forged.replace("A line", "B line");
    assertThat(Note.parse(spoiled).isSignedBy(all())).isFalse();
  }

  private static List<PublicKey> all() {
    return List.of(KEY.publicKey(), NEXT.publicKey());
  }

  @Test
  void aFalseSignatureInAKnownNameSpoilsAGoodOne() {
    String good = KEY.sign("A line\n").toString();
    String other = NEXT.sign("B line\n").toString();
    Note note = Note.parse(good + other.substring(other.indexOf("—")));
    assertThat(note.isSignedBy(List.of(KEY.publicKey()))).isTrue();
    assertThat(note.isSignedBy(all())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name AAAA\n",
        "text\n\n— name AAAAAAA=",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— name AAAAAAB=\n",
        "te\txt\n\n— name AAAAAAA=\n",
        "text\n\n— name AAAAAAA=\r\n"
      })
  void refusesWhatIsNoNote(String text) {
    assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(NotWellFormed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AhpcZQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc"
      })
  void refusesWhatIsNoPublicKey(String text) {
    assertThatThrownBy(() -> PublicKey.parse(text)).isInstanceOf(NotWellFormed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64", "gUoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMX=="})
  void refusesWhatIsNoSecret(String text) {
    assertThatThrownBy(() -> PrivateKey.of("name", text))
        .isInstanceOf(NotWellFormed.class)
        .hasMessageNotContaining("gUoU");
  }

  @Test
  void aHeadIsThreeLinesAndNothingElse() {
    Checkpoint head = new Checkpoint("tracker.example/ledger", 5, Hash.ofLeaf(new byte[0]));
    Note note = KEY.sign(head.text());
    assertThat(Checkpoint.of(Note.parse(note.toString()))).isEqualTo(head);
    assertThat(note.toString())
        .matches("tracker\\.example/ledger\n5\n[A-Za-z0-9+/]{43}=\n\n— tracker.*\n");
    for (String text :
        List.of(
            head.text() + "more\n",
            head.text().replace("\n5\n", "\n05\n"),
            head.text().replace("\n5\n", "\n-5\n"),
            head.text().replace("=", ""),
            "origin\n5\n")) {
      assertThatThrownBy(() -> Checkpoint.of(KEY.sign(text))).isInstanceOf(NotWellFormed.class);
    }
  }

  @Test
  void aNewSecretIsAnother() {
    assertThat(PrivateKey.newSecret()).isNotEqualTo(PrivateKey.newSecret()).hasSize(44);
    assertThat(KEY.toString()).doesNotContain(secret(1));
  }
}
