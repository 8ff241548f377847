package org.maractracker.settings;

/** Something was not set as it must be. Says which setting, and never its value. */
public final class WrongSetting extends RuntimeException {

  private final String remedy;

  WrongSetting(String sentence, String remedy) {
    super(sentence);
    this.remedy = remedy;
  }

  /** It has no default here. */
  public static WrongSetting missing(Setting setting) {
    return new WrongSetting(
        setting.name() + " is not set.",
        "Set it in the process's environment; README.md says to what.");
  }

  String remedy() {
    return remedy;
  }
}
