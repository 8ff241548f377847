package org.maractracker.query.engine.view;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.maractracker.events.EventJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cache of what stored documents say: lists show the same rows again and again, and parsing them
 * took most of a page's time (docs/decisions/311-documents-are-parsed-once.md). The whole text is
 * the key, so that nothing has to be told when a row changes, is rebuilt or taken away.
 *
 * @param <T> immutable, since its readers share it
 */
public final class ParsedDocuments<T> {

  /** Greatest length of all the texts kept, in characters. */
  private static final int MOST = 8 << 20;

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final JsonMapper JSON = EventJson.mapper();

  private final LoadingCache<String, T> parsed;

  public ParsedDocuments(Class<T> type) {
    parsed =
        Caffeine.newBuilder()
            .weigher((String text, T document) -> text.length())
            .maximumWeight(MOST)
            .expireAfterAccess(KEPT)
            .build(text -> JSON.readValue(text, type));
  }

  /** Returns what the document says, the same object for the same text. */
  public T of(String text) {
    return parsed.get(text);
  }
}
