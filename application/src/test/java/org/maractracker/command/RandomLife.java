package org.maractracker.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random life of one aggregate as the rules allow it: each event one that a command could have led
 * to.
 */
public abstract class RandomLife<E> {

  protected final Random random;
  private final List<E> events = new ArrayList<>();

  protected RandomLife(long seed) {
    random = new Random(seed);
  }

  /** Tells how it begins, and fewer than so many events more. */
  protected final void live(E beginning, int fewerThan) {
    tell(beginning);
    for (int more = random.nextInt(fewerThan); more > 0; more--) {
      E next = next();
      if (next != null) {
        tell(next);
      }
    }
  }

  /** Returns what happens next; null: what was drawn would not be lawful now. */
  protected abstract @Nullable E next();

  protected abstract void evolve(E event);

  final List<E> events() {
    return List.copyOf(events);
  }

  /** Returns how many events there are. */
  protected final int length() {
    return events.size();
  }

  protected final <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  protected final <T> @Nullable T perhaps(T value) {
    return random.nextBoolean() ? value : null;
  }

  private void tell(E event) {
    evolve(event);
    events.add(event);
  }
}
