package org.maractracker.settings;

/** Refusal of a setting that is not as it must be. It names the setting, and never its value. */
public final class WrongSetting extends RuntimeException {

  private final String remedy;

  WrongSetting(String sentence, String remedy) {
    super(sentence);
    this.remedy = remedy;
  }

  /** Returns the refusal of a missing setting that has no default here. */
  public static WrongSetting missing(Setting setting) {
    return new WrongSetting(
        setting.name() + " is not set.",
        "Set it in the process's environment; docs/settings.md says to what.");
  }

  /**
   * Returns the refusal of a value that has the right form and is of no use.
   *
   * @param why in words that follow the setting's name; never the value
   */
  public static WrongSetting unusable(Setting setting, String why) {
    return new WrongSetting(
        setting.name() + " " + why + ".", "docs/settings.md says to what it is set.");
  }

  String remedy() {
    return remedy;
  }
}
