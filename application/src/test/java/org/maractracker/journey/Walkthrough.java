package org.maractracker.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of commands and answers: a shell block with a curl command, then the answer in an http
 * block. A comment {@code <!-- 2026-11-05 10:00 -->} says when it is from there on.
 */
public record Walkthrough(Path file) {

  private static final Pattern PART =
      Pattern.compile(
          "<!-- (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) -->"
              + "|```sh\\n(curl .*?)\\n```\\n\\n```http\\n(.*?)\\n```",
          Pattern.DOTALL);

  /** The shell blocks with a curl command, whether an answer follows or not. */
  public int commands() {
    return (int) Pattern.compile("```sh\\ncurl ").matcher(text()).results().count();
  }

  /** Goes through it from beginning to end and answers it with its steps as they came back. */
  public String play(BiConsumer<String, String> clock, UnaryOperator<Step> step) {
    return PART.matcher(text())
        .replaceAll(part -> Matcher.quoteReplacement(played(part, clock, step)));
  }

  private static String played(
      MatchResult part, BiConsumer<String, String> clock, UnaryOperator<Step> step) {
    if (part.group(1) != null) {
      clock.accept(part.group(1), part.group(2));
      return part.group();
    }
    Step played = step.apply(Step.of(part.group(3), part.group(4)));
    return "```sh\n" + played.command() + "\n```\n\n```http\n" + played.answer() + "\n```";
  }

  void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
