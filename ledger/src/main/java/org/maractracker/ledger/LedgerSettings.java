package org.maractracker.ledger;

import static org.maractracker.settings.Setting.TRACKER_LEDGER_AUDIT_EVERY;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_EVERY;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_FOLDER;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_FORMER_KEYS;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_HEADS;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_KEY;
import static org.maractracker.settings.Setting.TRACKER_LEDGER_ORIGIN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.note.NotWellFormed;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.settings.Setting;
import org.maractracker.settings.WrongSetting;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.PropertyResolver;

/**
 * Settings of the ledger (docs/decisions/702-signed-heads.md). What is not set is kept in the
 * process's own folder, where it has one.
 */
final class LedgerSettings {

  private final PropertyResolver set;
  private final @Nullable LedgerHome home;

  LedgerSettings(PropertyResolver set, @Nullable LedgerHome home) {
    this.set = set;
    this.home = home;
  }

  private Optional<String> text(Setting setting) {
    return Optional.ofNullable(set.getProperty(setting.name())).map(String::strip);
  }

  /**
   * @throws WrongSetting when a setting is missing that the others need, or no keys can be made of
   *     them
   */
  LedgerKeys keys() {
    return new LedgerKeys(
        secret().map(secret -> key(origin(), secret)).orElse(null),
        text(TRACKER_LEDGER_FORMER_KEYS).map(LedgerSettings::former).orElse(List.of()));
  }

  private Optional<String> secret() {
    return text(TRACKER_LEDGER_KEY).or(() -> made("key", PrivateKey::newSecret));
  }

  private String origin() {
    return text(TRACKER_LEDGER_ORIGIN)
        .or(() -> made("origin", LedgerFiles::newOrigin))
        .orElseThrow(() -> WrongSetting.missing(TRACKER_LEDGER_ORIGIN));
  }

  private Optional<String> made(String name, Supplier<String> maker) {
    return Optional.ofNullable(home)
        .map(own -> LedgerFiles.readOrMake(own.folder().resolve(name), maker));
  }

  private static PrivateKey key(String origin, String secret) {
    try {
      return PrivateKey.of(origin, secret);
    } catch (NotWellFormed e) {
      throw WrongSetting.unusable(TRACKER_LEDGER_KEY, "is not 32 bytes in base64");
    }
  }

  private static List<PublicKey> former(String keys) {
    try {
      return Stream.of(keys.split(",")).map(String::strip).map(PublicKey::parse).toList();
    } catch (NotWellFormed e) {
      throw WrongSetting.unusable(
          TRACKER_LEDGER_FORMER_KEYS, "is not a list of keys like name+id+key");
    }
  }

  /**
   * Returns the folder of the last signed head; call it only where there is a key.
   *
   * @throws WrongSetting when it is missing, or files cannot be kept there
   */
  Path memory() {
    Path folder =
        text(TRACKER_LEDGER_FOLDER)
            .map(Path::of)
            .or(() -> Optional.ofNullable(home).map(LedgerHome::folder))
            .orElseThrow(() -> WrongSetting.missing(TRACKER_LEDGER_FOLDER));
    return writable(folder, TRACKER_LEDGER_FOLDER);
  }

  /** Returns the folder for heads that leave the system; empty when there is none. */
  Optional<Path> heads() {
    return text(TRACKER_LEDGER_HEADS)
        .map(folder -> writable(Path.of(folder), TRACKER_LEDGER_HEADS));
  }

  private static Path writable(Path folder, Setting setting) {
    if (!LedgerFiles.isUsable(folder)) {
      throw WrongSetting.unusable(setting, "names a folder that cannot be written to");
    }
    return folder;
  }

  /** Returns how often the ledger adds new events, and signs. */
  Duration every() {
    return duration(TRACKER_LEDGER_EVERY, "1m");
  }

  /** Returns how often the whole store is audited. */
  Duration auditEvery() {
    return duration(TRACKER_LEDGER_AUDIT_EVERY, "24h");
  }

  private Duration duration(Setting setting, String usual) {
    return DurationStyle.detectAndParse(text(setting).orElse(usual));
  }
}
