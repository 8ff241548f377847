package org.maractracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann O'Neill-Müller",
        "তাহমিনা",
        // Bengali: a virama before the joiners, and ra kept whole before ya
        "ক্\u200dষ",
        "ক্\u200cষ",
        "র\u200d্যাচেল",
        // Urdu and Persian: between two letters that would join, with marks between
        "علی\u200cرضا",
        "عل\u064eی\u064f\u200cرضا",
        "\u0601\u0661",
        "First line\n\tsecond line"
      })
  void leavesAsItIs(String text) {
    assertThat(VisibleText.firstInvisible(text)).isEmpty();
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B,
        0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x3164, 0xFE0F, 0xFEFF,
        0xFFA0, 0xE0041, 0xE0100
      })
  void seesAndLeavesOutAnInvisibleCharacter(int character) {
    String text = "Ann" + Character.toString(character) + " Other";
    assertThat(VisibleText.firstInvisible(text)).hasValue(character);
    assertThat(VisibleText.of(text)).isEqualTo("Ann Other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "رضا\u200c", // nothing after it
        "\u200cرضا", // nothing before it
        "ا\u200cرضا", // alef joins nothing that follows
        "علی\u200dرضا", // a joiner, and no virama
        "ক\u200dষ",
        "র\u200dয"
      })
  void seesAJoinerThatNoWordNeeds(String text) {
    assertThat(VisibleText.firstInvisible(text)).isPresent();
  }

  @Test
  void leavesNothingThatTurnsALineAround() {
    assertThat(VisibleText.of("\u202egnihton\u202c and \u2067on\u2069\u2069"))
        .isEqualTo("gnihton and on");
  }
}
