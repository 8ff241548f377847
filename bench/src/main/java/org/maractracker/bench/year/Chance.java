package org.maractracker.bench.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Source of randomness, from one seed: the same on every machine and in every release, since the
 * algorithm is named.
 */
final class Chance {

  private static final String ALGORITHM = "L64X128MixRandom";
  private static final long VERSION_4 = 0x0000_0000_0000_4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SplittableGenerator random;

  private Chance(SplittableGenerator random) {
    this.random = random;
  }

  static Chance of(long seed) {
    return new Chance(RandomGeneratorFactory.<SplittableGenerator>of(ALGORITHM).create(seed));
  }

  /**
   * Returns a source of its own for a part of the story, so that a change in one part changes no
   * other.
   */
  Chance split() {
    return new Chance(random.split());
  }

  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  /** Returns a number between the two, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns so many of the choices in random order; all when there are fewer. */
  <T> List<T> some(int count, Collection<T> choices) {
    List<T> shuffled = new ArrayList<>(choices);
    Collections.shuffle(shuffled, Random.from((RandomGenerator) random));
    return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
  }

  UUID id() {
    return new UUID(
        (random.nextLong() & ~0xF000L) | VERSION_4, (random.nextLong() >>> 2) | VARIANT);
  }
}
