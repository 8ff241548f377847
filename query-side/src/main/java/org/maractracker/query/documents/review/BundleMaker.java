package org.maractracker.query.documents.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maractracker.query.documents.review.LedgerReader.Head;
import org.maractracker.query.documents.review.LedgerReader.Proved;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** Builder of review bundles (docs/review-bundle.md, where their form is fixed). */
@Component
class BundleMaker {

  private static final List<String> RESOURCES = List.of("README.txt", "verify.py");

  private final LedgerReader ledger;
  private final List<ChronologyDocument> documents;

  BundleMaker(LedgerReader ledger, List<ChronologyDocument> documents) {
    this.ledger = ledger;
    this.documents =
        documents.stream().sorted(Comparator.comparing(ChronologyDocument::name)).toList();
  }

  /**
   * Review bundle.
   *
   * @param position as of which it shows the case
   * @param manifestSha256 in hex: of {@code MANIFEST.txt}, which names all the rest
   */
  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  record Bundle(byte[] zip, long position, String manifestSha256) {}

  Bundle make(CaseRecord file, Period period) {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    Head head = ledger.head(file.position());
    put(entries, "checkpoint.txt", head.note());
    putHeads(entries, head);
    Map<Long, String> eventIds = putEvents(entries, file, head);
    put(
        entries,
        "streams.txt",
        file.streams().entrySet().stream()
            .map(stream -> stream.getKey() + " " + stream.getValue())
            .toList());
    put(entries, "keys.txt", ledger.keys());
    if (!ledger.writers().isEmpty()) {
      put(entries, "writers.txt", ledger.writers());
    }
    Chronology chronology = ChronologyBuilder.tell(file, period, eventIds);
    documents.forEach(document -> entries.put(document.name(), document.write(chronology)));
    RESOURCES.forEach(name -> entries.put(name, resource(name)));
    return sealed(Manifest.text(head.origin(), file, period, entries), file.position(), entries);
  }

  private Bundle sealed(String text, long position, SortedMap<String, byte[]> entries) {
    String manifest = ledger.sign(text);
    put(entries, Manifest.NAME, manifest);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try {
      PlainZip.write(entries, zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Bundle(zip.toByteArray(), position, Manifest.sha256(manifest));
  }

  private void putHeads(SortedMap<String, byte[]> entries, Head own) {
    long before = 0;
    for (Head head : ledger.headsBefore(own.size())) {
      putHead(entries, before, head);
      before = head.size();
    }
    putHead(entries, before, own);
  }

  private void putHead(SortedMap<String, byte[]> entries, long before, Head head) {
    String name = "heads/%012d.".formatted(head.size());
    put(entries, name + "checkpoint", head.note());
    if (before > 0) {
      put(entries, name + "consistency", ledger.consistency(before, head.size()));
    }
  }

  /** Adds each event with its proof; returns their ids by position. */
  private Map<Long, String> putEvents(
      SortedMap<String, byte[]> entries, CaseRecord file, Head head) {
    Map<Long, String> eventIds = new HashMap<>();
    for (RecordedEvent event : file.events()) {
      Proved proved = ledger.proved(event.position(), head);
      String name = "events/%012d.".formatted(event.position());
      entries.put(name + "leaf", proved.leaf());
      put(entries, name + "tlog-proof", proved.proof());
      eventIds.put(event.position(), proved.eventId());
    }
    return eventIds;
  }

  private static void put(SortedMap<String, byte[]> entries, String name, List<String> lines) {
    put(entries, name, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private static void put(SortedMap<String, byte[]> entries, String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) {
    try (InputStream resource =
        Objects.requireNonNull(BundleMaker.class.getResourceAsStream(name), name)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
