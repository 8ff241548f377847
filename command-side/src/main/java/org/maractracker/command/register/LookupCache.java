package org.maractracker.command.register;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * Cache of answers that never change once there is one, such as the MARAC of a meeting; a recent
 * answer is not looked up again. That there is none is looked up each time.
 */
final class LookupCache<K, V> {

  private static final int MOST = 1000;

  private final Function<K, Optional<V>> question;
  private final ConcurrentLruCache<K, AtomicReference<@Nullable V>> lately =
      new ConcurrentLruCache<>(MOST, key -> new AtomicReference<>());

  LookupCache(Function<K, Optional<V>> question) {
    this.question = question;
  }

  Optional<V> ask(K key) {
    AtomicReference<@Nullable V> known = lately.get(key);
    V before = known.get();
    if (before != null) {
      return Optional.of(before);
    }
    Optional<V> found = question.apply(key);
    found.ifPresent(known::set);
    return found;
  }
}
