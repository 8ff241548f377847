package org.maractracker.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.Tile;
import org.maractracker.ledger.tree.Tiles;
import org.maractracker.ledger.tree.TreeDamaged;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of the tree's tiles and its size. */
final class LedgerTable implements Tiles {

  private final JdbcClient jdbc;

  LedgerTable(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Returns how many events the tree has. */
  long size() {
    return jdbc.sql("select tree_size from query.ledger_size").query(Long.class).single();
  }

  /** Returns the size, and locks it against growth by other nodes until the transaction ends. */
  long lock() {
    return jdbc.sql("select tree_size from query.ledger_size for update")
        .query(Long.class)
        .single();
  }

  void grownTo(long size) {
    jdbc.sql("update query.ledger_size set tree_size = ?").param(size).update();
  }

  @Override
  public Tile tile(int level, long index) {
    return jdbc.sql("select hashes from query.ledger_tile where tile_level = ? and tile_index = ?")
        .params(level, index)
        .query((row, number) -> tile(row.getBytes(1)))
        .optional()
        .orElseThrow(() -> new TreeDamaged("A tile of the ledger is missing"));
  }

  /**
   * Part of the tree's leaves.
   *
   * @param size how many the tree has
   * @param tiles the tiles asked for, as far as they are there, by index
   */
  record Leaves(long size, Map<Long, Tile> tiles) {

    /** Returns the hash of the event at a position; empty when it is not there. */
    Optional<Hash> at(long position) {
      Tile tile = tiles.get(tileOf(position));
      int place = (int) ((position - 1) % Tile.WIDTH);
      return tile == null || tile.size() <= place ? Optional.empty() : Optional.of(tile.at(place));
    }
  }

  private static long tileOf(long position) {
    return (position - 1) / Tile.WIDTH;
  }

  /** Returns the leaves around these positions, in one query. */
  Leaves leaves(Collection<Long> positions) {
    AtomicLong size = new AtomicLong();
    Map<Long, Tile> tiles = new HashMap<>();
    jdbc.sql(
            "select s.tree_size, t.tile_index, t.hashes from query.ledger_size s"
                + " left join query.ledger_tile t on t.tile_level = 0 and t.tile_index = any(?)")
        .param(positions.stream().map(LedgerTable::tileOf).distinct().toArray(Long[]::new))
        .query(row -> {
          size.set(row.getLong(1));
          if (row.getBytes(3) != null) {
            tiles.put(row.getLong(2), tile(row.getBytes(3)));
          }
        });
    return new Leaves(size.get(), tiles);
  }

  private static Tile tile(byte[] hashes) {
    try {
      return Tile.of(hashes);
    } catch (IllegalArgumentException e) {
      throw new TreeDamaged("A tile of the ledger is not one");
    }
  }

  /** Saves a tile, in the transaction that holds the lock. */
  void save(int level, long index, Tile tile) {
    int known =
        jdbc.sql("update query.ledger_tile set hashes = ? where tile_level = ? and tile_index = ?")
            .params(tile.bytes(), level, index)
            .update();
    if (known == 0) {
      jdbc.sql("insert into query.ledger_tile (hashes, tile_level, tile_index) values (?, ?, ?)")
          .params(tile.bytes(), level, index)
          .update();
    }
  }
}
