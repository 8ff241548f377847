package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Runs docs/walkthrough.md from beginning to end and holds every answer it shows against the real
 * one. With {@code -Dwalkthrough.update=true} it writes the real ones into the document instead.
 */
class WalkthroughTest {

  private static final boolean UPDATE = Boolean.getBoolean("walkthrough.update");

  private final Walkthrough document = new Walkthrough(Path.of("../docs/walkthrough.md"));
  private final Product product = Product.start();
  private final WalkthroughReader reader =
      new WalkthroughReader(product.uri(""), user -> product.as(user).authorization());
  private final List<String> untrue = new ArrayList<>();
  private int steps;

  @AfterEach
  void stop() {
    product.close();
  }

  @Test
  void showsWhatTheProductAnswers() {
    String played = document.play(product::at, this::play);

    if (UPDATE) {
      document.write(played);
    }
    assertThat(untrue).isEmpty();
    assertThat(steps).as("every command has an answer").isEqualTo(document.commands()).isPositive();
  }

  private Step play(Step step) {
    steps++;
    product.minutesLater(1);
    Answered answered = reader.ask(step);
    List<String> differences = step.differences(answered, reader.names());
    if (UPDATE) {
      return step.renewed(answered, reader.names());
    }
    differences.forEach(difference -> untrue.add(step.command() + "\n" + difference));
    return step;
  }
}
