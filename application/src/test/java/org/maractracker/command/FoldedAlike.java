package org.maractracker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.events.RecordedEvent;

/**
 * Frame of the tests that two folds of one stream are alike: the one that decisions rest on, and
 * the one that is shown. What both hold is the same after every event: nothing is shown that is not
 * also what is decided by.
 *
 * @param <E> the stream's events
 * @param <D> the state that decisions rest on
 * @param <S> the state that is shown
 */
public abstract class FoldedAlike<E extends TrackerEvent, D, S> {

  private static final long FIRST_SEED = 20_261_129;
  private static final int LIVES = 2000;

  private final Class<E> family;
  private final LongFunction<? extends RandomLife<E>> life;
  private final Supplier<D> nothing;
  private final BiConsumer<D, E> evolve;
  private final BiFunction<@Nullable S, RecordedEvent, S> after;

  protected FoldedAlike(
      Class<E> family,
      LongFunction<? extends RandomLife<E>> life,
      Supplier<D> nothing,
      BiConsumer<D, E> evolve,
      BiFunction<@Nullable S, RecordedEvent, S> after) {
    this.family = family;
    this.life = life;
    this.nothing = nothing;
    this.evolve = evolve;
    this.after = after;
  }

  /**
   * Compares the two.
   *
   * @param told the events so far
   * @param at where it is, for whoever reads of a difference
   */
  protected abstract void isAlike(D decided, S shown, List<E> told, String at);

  @Test
  public void whatIsShownIsWhatIsDecidedBy() {
    Set<Class<?>> told = new HashSet<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + LIVES; seed++) {
      List<E> events = life.apply(seed).events();
      isAlikeAfterEveryEvent(events, "seed " + seed);
      events.forEach(event -> told.add(event.getClass()));
    }
    assertThat(told).containsExactlyInAnyOrder(family.getPermittedSubclasses());
  }

  private void isAlikeAfterEveryEvent(List<E> events, String seed) {
    D decided = nothing.get();
    @Nullable S shown = null;
    for (int version = 0; version < events.size(); version++) {
      E event = events.get(version);
      evolve.accept(decided, event);
      shown = after.apply(shown, recorded(event, version));
      String at = "%s, event %d".formatted(seed, version);
      isAlike(decided, shown, events.subList(0, version + 1), at);
    }
  }

  private RecordedEvent recorded(E event, int version) {
    return new RecordedEvent(
        version + 1L,
        family.getSimpleName(),
        "the one",
        version,
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        Map.of(),
        Instant.EPOCH);
  }
}
