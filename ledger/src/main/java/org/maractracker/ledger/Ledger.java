package org.maractracker.ledger;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.RightEdge;
import org.maractracker.ledger.tree.Tree;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.signature.WriterKeys;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merkle tree over all events: the event at position <em>p</em> is the leaf with index <em>p</em> -
 * 1. It grows from the stored bytes, on whichever node holds its row; what is in it never changes
 * (docs/decisions/701-the-ledger.md).
 */
public final class Ledger {

  /** Number of events that join the tree in one transaction. */
  private static final int STEP = 2048;

  private final StoredEvents events;
  private final LedgerTable table;
  private final TransactionOperations transaction;
  private final Tree tree;

  Ledger(StoredEvents events, LedgerTable table, TransactionOperations transaction) {
    this.events = events;
    this.table = table;
    this.transaction = transaction;
    this.tree = new Tree(table);
  }

  /** Returns the ledger that is kept in a database, for a caller that has nothing but that. */
  public static Ledger in(DataSource dataSource, StoredEvents events) {
    return new Ledger(
        events,
        new LedgerTable(dataSource),
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
  }

  /** Returns how many events the ledger has. */
  public long size() {
    return table.size();
  }

  /** Returns the root hash of the first so many events. */
  public Hash root(long size) {
    return tree.root(size);
  }

  /**
   * Returns the proof that an event is in the tree of a size.
   *
   * @param position the event's, from 1 and not beyond the size
   */
  public List<Hash> inclusion(long position, long size) {
    return tree.inclusion(position - 1, size);
  }

  /** Returns the proof that the tree of one size is the beginning of that of another. */
  public List<Hash> consistency(long from, long to) {
    return tree.consistency(from, to);
  }

  /**
   * Adds every event that is stored.
   *
   * @return its size then
   * @throws LedgerRefused when an event is missing, in between or at the end
   */
  public long grow() {
    // The size is read first: after the head is read, another node may add what was stored
    // meanwhile.
    long size = table.size();
    long head = events.head();
    if (head < size) {
      throw new LedgerRefused(
          "The last event stored is %d, and the ledger has %d: events are missing"
              .formatted(head, size));
    }
    while (size < head) {
      size = growBy(Math.min(head, size + STEP));
    }
    return size;
  }

  private long growBy(long upTo) {
    Long size = transaction.execute(status -> step(table.lock(), upTo));
    return size == null ? 0 : size;
  }

  /** Adds one step of events; another node may have added events meanwhile. */
  private long step(long size, long upTo) {
    if (size >= upTo) {
      return size;
    }
    RightEdge edge = new RightEdge(size, table, table::save);
    for (StoredEvent event : events.between(size + 1, upTo)) {
      if (event.position() == edge.size() + 1) {
        edge.add(Leaf.of(event).hash());
      }
    }
    if (edge.size() == size) {
      throw new LedgerRefused("The event at position %d is missing".formatted(size + 1));
    }
    edge.begun(table::save);
    table.grownTo(edge.size());
    return edge.size();
  }

  /**
   * Rebuilds the tree from every stored event and compares it with the kept one, as an audit does,
   * without heads and views.
   *
   * @return whether they are the same
   */
  public boolean holds() {
    Findings findings = new Findings();
    new TreeCheck(events, table, findings, List.of(), WriterKeys.NONE)
        .run(table.size(), (checked, of) -> {});
    return findings.count() == 0;
  }
}
