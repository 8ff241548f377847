package org.maractracker.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command of a walkthrough and the answer shown below it.
 *
 * @param command the shell command
 * @param head the status line and the headers shown
 * @param text the body shown; empty without one
 */
public record Step(String command, List<String> head, String text) {

  private static final String REST = "\n...";

  static Step of(String command, String answer) {
    int gap = answer.indexOf("\n\n");
    String head = gap < 0 ? answer : answer.substring(0, gap);
    return new Step(command, head.lines().toList(), gap < 0 ? "" : answer.substring(gap + 2));
  }

  public boolean isStream() {
    return text.contains("event: change");
  }

  int changesShown() {
    return (int) text.lines().filter("event: change"::equals).count();
  }

  String answer() {
    String shown = String.join("\n", head);
    return text.isEmpty() ? shown : shown + "\n\n" + text;
  }

  /** What differs from what was answered; names get their values on the way. */
  public List<String> differences(Answered answered, Names names) {
    List<String> differences = textDifferences(answered, names);
    List<String> real = renewedHead(answered, names);
    if (!head.equals(real)) {
      differences.add("shown " + head + ", answered " + real);
    }
    return differences;
  }

  private List<String> textDifferences(Answered answered, Names names) {
    if (answered.isJson() && !text.isEmpty()) {
      return new ShownJson(names).differences(ShownJson.read(text), answered.json());
    }
    List<String> differences = new ArrayList<>();
    String real = renewedText(answered, names);
    if (!text.equals(real)) {
      differences.add("shown\n" + text + "\nanswered\n" + real);
    }
    return differences;
  }

  /** As much of it as is shown: a last line of three dots leaves out the rest. */
  private String renewedText(Answered answered, Names names) {
    String real = names.abbreviate(answered.text()).strip();
    if (!text.endsWith(REST)) {
      return real;
    }
    long lines = text.lines().count() - 1;
    return real.lines().limit(lines).collect(Collectors.joining("\n")) + REST;
  }

  /** The same step with what was answered. */
  Step renewed(Answered answered, Names names) {
    String body = renewedText(answered, names);
    if (answered.isJson()) {
      ShownJson json = new ShownJson(names);
      body =
          JsonText.of(json.renewed(ShownJson.read(text.isEmpty() ? "{}" : text), answered.json()));
    }
    return new Step(command, renewedHead(answered, names), body);
  }

  private List<String> renewedHead(Answered answered, Names names) {
    List<String> real = new ArrayList<>();
    real.add("HTTP/1.1 " + answered.status());
    real.addAll(
        head.stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(':')))
            .map(name -> name + ": " + names.abbreviate(answered.header(name)))
            .toList());
    return real;
  }
}
