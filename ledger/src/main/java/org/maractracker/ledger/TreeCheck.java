package org.maractracker.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.Audit.Progress;
import org.maractracker.ledger.Finding.What;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.RightEdge;
import org.maractracker.ledger.tree.Tile;
import org.maractracker.ledger.tree.TreeDamaged;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.signature.WriterKeys;

/**
 * Check that rebuilds the tree from the stored events and compares, and looks at their signatures.
 * An event that is not the one in the tree is reported, and the check goes on with the tree's own
 * hash, so that one change is one finding; a tree that was changed to match the event is found by
 * the signed heads.
 */
final class TreeCheck {

  private final StoredEvents events;
  private final LedgerTable table;
  private final Findings findings;
  private final SignatureCheck signatures;
  private final Map<Long, List<Checkpoint>> heads;
  private final RightEdge edge = new RightEdge(this::compare);
  private @Nullable Tile leaves;

  TreeCheck(
      StoredEvents events,
      LedgerTable table,
      Findings findings,
      List<Checkpoint> heads,
      WriterKeys writers) {
    this.events = events;
    this.table = table;
    this.findings = findings;
    this.signatures = new SignatureCheck(writers, findings);
    this.heads = new HashMap<>(heads.stream().collect(Collectors.groupingBy(Checkpoint::size)));
  }

  void run(long size, Progress progress) {
    events
        .between(Long.MIN_VALUE, 0)
        .forEach(row ->
            findings.add(Finding.at(What.EVENT_ADDED, row.position(), "Positions begin with 1")));
    compareHeads();
    for (long from = 1; from <= size; from += StoredEvents.BATCH) {
      long to = Math.min(size, from + StoredEvents.BATCH - 1);
      batch(from, to);
      progress.report(to, size);
    }
    edge.begun(this::compare);
  }

  /** Returns the root hash of everything that was checked. */
  Hash root() {
    return edge.root();
  }

  private void batch(long from, long to) {
    Map<Long, StoredEvent> stored = HashMap.newHashMap(StoredEvents.BATCH);
    events.between(from, to).forEach(event -> stored.put(event.position(), event));
    for (long position = from; position <= to; position++) {
      edge.add(checked(position, stored.get(position)));
      compareHeads();
    }
  }

  private Hash checked(long position, @Nullable StoredEvent event) {
    Hash known = inTheTree(position);
    if (event == null) {
      findings.add(Finding.at(What.EVENT_MISSING, position, "The ledger has an event here"));
      return known == null ? Hash.OF_NOTHING : known;
    }
    signatures.check(event);
    Hash hash = Leaf.of(event).hash();
    if (known == null) {
      findings.add(
          Finding.at(What.TREE_DAMAGED, position, "The ledger has lost the hash of this event"));
      return hash;
    }
    if (!hash.equals(known)) {
      findings.add(
          Finding.at(What.EVENT_CHANGED, position, "The event is not the one the ledger has"));
    }
    return known;
  }

  private @Nullable Hash inTheTree(long position) {
    int index = (int) ((position - 1) % Tile.WIDTH);
    if (index == 0) {
      leaves = tile(0, (position - 1) / Tile.WIDTH);
    }
    return leaves == null || index >= leaves.size() ? null : leaves.at(index);
  }

  private @Nullable Tile tile(int level, long index) {
    try {
      return table.tile(level, index);
    } catch (TreeDamaged e) {
      return null;
    }
  }

  /**
   * Compares a rebuilt tile with the beginning of the kept one, which another node may have
   * extended.
   */
  private void compare(int level, long index, Tile made) {
    Tile kept = tile(level, index);
    if (level > 0 && (kept == null || !startsWith(kept, made))) {
      findings.add(
          Finding.of(
              What.TREE_DAMAGED,
              "The tile %d of level %d does not follow from those below".formatted(index, level)));
    }
  }

  private static boolean startsWith(Tile kept, Tile made) {
    return kept.size() >= made.size()
        && IntStream.range(0, made.size()).allMatch(i -> kept.at(i).equals(made.at(i)));
  }

  private void compareHeads() {
    List<Checkpoint> signed = heads.remove(edge.size());
    if (signed != null) {
      Hash root = edge.root();
      signed.stream()
          .filter(head -> !head.root().equals(root))
          .forEach(head ->
              findings.add(
                  Finding.of(
                      What.HEAD_DIFFERS,
                      "The ledger is not the one whose head of %d events was signed"
                          .formatted(head.size()))));
    }
  }
}
