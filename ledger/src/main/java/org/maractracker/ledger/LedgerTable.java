package org.maractracker.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
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

  /** Returns the tiles of level 0 with these indexes, as far as they are there. */
  Map<Long, Tile> tilesOfLeaves(Collection<Long> indexes) {
    Map<Long, Tile> tiles = new HashMap<>();
    jdbc.sql(
            "select tile_index, hashes from query.ledger_tile"
                + " where tile_level = 0 and tile_index = any(?)")
        .param(indexes.toArray(Long[]::new))
        .query(row -> {
          tiles.put(row.getLong(1), tile(row.getBytes(2)));
        });
    return tiles;
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
