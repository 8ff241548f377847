package org.maractracker.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.settings.WrongSetting;
import org.springframework.mock.env.MockEnvironment;

class LedgerSettingsTest {

  private static final String ORIGIN = "tracker.example/ledger";
  private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @TempDir Path folder;

  private static LedgerSettings of(Map<String, String> set) {
    MockEnvironment environment = new MockEnvironment();
    set.forEach(environment::setProperty);
    return new LedgerSettings(environment, null);
  }

  private static PublicKey present(LedgerSettings settings) {
    return settings.keys().all().getFirst();
  }

  @Test
  void theKeyHasTheLedgersName() {
    assertThat(
            present(of(Map.of("TRACKER_LEDGER_ORIGIN", ORIGIN, "TRACKER_LEDGER_KEY", SECRET)))
                .origin())
        .isEqualTo(ORIGIN);
  }

  @Test
  void formerKeysAreKnownWithoutOneThatSigns() {
    String former = LedgerUnderTest.KEY.publicKey() + "," + LedgerUnderTest.key(2).publicKey();
    LedgerKeys keys = of(Map.of("TRACKER_LEDGER_FORMER_KEYS", former)).keys();
    assertThat(keys.own()).isEmpty();
    assertThat(keys.all()).hasSize(2);
  }

  @Test
  void withoutAnythingItReadsAndNeverSigns() {
    assertThat(of(Map.of()).keys().all()).isEmpty();
    assertThat(of(Map.of()).heads()).isEmpty();
    assertThat(of(Map.of()).every()).isEqualTo(Duration.ofMinutes(1));
    assertThat(of(Map.of()).auditEvery()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aKeyNeedsANameAndAMemory() {
    LedgerSettings keyAlone = of(Map.of("TRACKER_LEDGER_KEY", SECRET));
    assertThatThrownBy(keyAlone::keys)
        .isInstanceOf(WrongSetting.class)
        .hasMessage("TRACKER_LEDGER_ORIGIN is not set.");
    assertThatThrownBy(keyAlone::memory)
        .isInstanceOf(WrongSetting.class)
        .hasMessage("TRACKER_LEDGER_FOLDER is not set.");
  }

  @Test
  void saysWhatIsOfNoUseAndNeverTheSecret() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "my-secret");
    refused(
        Map.of("TRACKER_LEDGER_ORIGIN", ORIGIN, "TRACKER_LEDGER_KEY", "my-secret"),
        "TRACKER_LEDGER_KEY is not 32 bytes in base64.");
    refused(
        Map.of("TRACKER_LEDGER_FORMER_KEYS", "tracker.example/ledger+00000000+AAAA"),
        "TRACKER_LEDGER_FORMER_KEYS is not a list of keys like name+id+key.");
    assertThatThrownBy(() -> of(Map.of("TRACKER_LEDGER_HEADS", file + "/below")).heads())
        .hasMessage("TRACKER_LEDGER_HEADS names a folder that cannot be written to.");
  }

  private static void refused(Map<String, String> set, String sentence) {
    assertThatThrownBy(() -> of(set).keys())
        .isInstanceOf(WrongSetting.class)
        .hasMessage(sentence)
        .hasMessageNotContaining("my-secret");
  }
}
