package org.maractracker.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.ledger.Finding.What;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.ledger.tree.Tile;
import org.maractracker.testsupport.TestDatabase;

/**
 * Attacks of somebody who owns the database, and does what they like with the store, the tree and
 * the heads in it. They are found by looking through the store, and where history went another way
 * nothing more is signed.
 */
class TamperingTest {

  private static final int PLACES = Integer.getInteger("tampering.places", 20);
  private static final int FEWEST = 12;
  private static final int MOST = 330;

  /** Statement that rewrites an event as history could have gone some other way. */
  private static final String FALSE_WORDS =
      "update events.domain_event set payload = ? where position = ?";

  private interface Deed {
    void at(long position, LedgerUnderTest under);
  }

  /** Attack; some are noticed by the signer too, without a look at each event. */
  enum Tampering {
    EDIT_A_BYTE(false, Tampering::editAByte),
    CHANGE_THE_ACTOR(
        false,
        (position, under) ->
            under.tamper(
                "update events.domain_event set meta_data = ? where position = ?",
                LedgerUnderTest.bytes("{\"actor\":\"c-2\",\"actorName\":\"Chris Coordinator\"}"),
                position)),
    RE_DATE(
        false,
        (position, under) ->
            under.tamper(
                "update events.domain_event set recorded_at = recorded_at - interval '1' second"
                    + " where position = ?",
                position)),
    CHANGE_ITS_NAME(
        false,
        (position, under) ->
            under.tamper(
                "update events.domain_event set event_type = 'ActionCompleted' where position = ?",
                position)),
    MOVE_TO_ANOTHER_AGGREGATE(
        false,
        (position, under) ->
            under.tamper(
                "update events.domain_event set aggregate_id = ? where position = ?",
                "another",
                position)),
    DELETE(
        false,
        (position, under) ->
            under.tamper("delete from events.domain_event where position = ?", position)),
    DELETE_AND_CLOSE_RANKS(
        true,
        (position, under) -> {
          under.tamper("delete from events.domain_event where position = ?", position);
          shift(under, position, -1);
        }),
    INSERT(
        false,
        (position, under) -> {
          shift(under, position - 1, 1);
          under.tamper(
              "insert into events.domain_event select ?, 'slipped in', aggregate_type, 'another',"
                  + " version, recorded_at, event_type, revision, payload, meta_data"
                  + " from events.domain_event where position = 1",
              position);
        }),
    INSERT_BEFORE_THE_FIRST(
        false,
        (position, under) ->
            under.tamper(
                "insert into events.domain_event select ?, 'slipped in', aggregate_type, 'another',"
                    + " version, recorded_at, event_type, revision, payload, meta_data"
                    + " from events.domain_event where position = 1",
                -position)),
    SWAP(false, Tampering::swap),
    TRUNCATE(
        true,
        (position, under) ->
            under.tamper("delete from events.domain_event where position >= ?", position)),
    TRUNCATE_AND_GO_ON(
        false,
        (position, under) -> {
          long head = under.head();
          under.tamper("delete from events.domain_event where position >= ?", position);
          goOn(under, position, head + 3);
        }),
    RESTORE_AN_OLD_BACKUP(
        true,
        (position, under) -> {
          under.tamper("delete from events.domain_event where position >= ?", position);
          rebuild(under);
        }),
    RESTORE_AN_OLD_BACKUP_AND_GO_ON(
        true,
        (position, under) -> {
          long head = under.head();
          under.tamper("delete from events.domain_event where position >= ?", position);
          goOn(under, position, head + 3);
          rebuild(under);
        }),
    EDIT_AND_PUT_ITS_HASH_IN_ITS_PLACE(
        false,
        (position, under) -> {
          editAByte(position, under);
          putTheHashInItsPlace(under, position);
        }),
    EDIT_AND_MAKE_THE_TREE_ANEW(
        true,
        (position, under) -> {
          editAByte(position, under);
          rebuild(under);
        }),
    EDIT_AND_SIGN_WITH_ANOTHER_KEY(
        true,
        (position, under) -> {
          editAByte(position, under);
          rebuild(under);
          signWith(LedgerUnderTest.key(66), under);
        }),
    SPOIL_A_HEAD(
        false,
        (position, under) ->
            under.tamper(
                "update query.ledger_checkpoint set note = ?", position % 2 == 0 ? "" : "a\n\nb")),
    SPOIL_A_TILE(false, Tampering::spoilATile);

    private final boolean signerNotices;

    @SuppressWarnings("ImmutableEnumChecker") // a deed is, in all but its annotation
    private final Deed deed;

    Tampering(boolean signerNotices, Deed deed) {
      this.signerNotices = signerNotices;
      this.deed = deed;
    }

    private static void editAByte(long position, LedgerUnderTest under) {
      byte[] payload =
          under.jdbc.queryForObject(
              "select payload from events.domain_event where position = ?", byte[].class, position);
      byte[] edited = payload == null ? new byte[1] : payload;
      edited[edited.length / 2] ^= 1;
      under.tamper(FALSE_WORDS, edited, position);
    }

    private static void swap(long position, LedgerUnderTest under) {
      long other = position == 1 ? 2 : position - 1;
      String move = "update events.domain_event set position = ? where position = ?";
      under.tamper(move, -1L, position);
      under.tamper(move, position, other);
      under.tamper(move, other, -1L);
    }

    /** Moves all rows after a position by one; by a detour, since no two may meet. */
    private static void shift(LedgerUnderTest under, long after, long by) {
      String move = "update events.domain_event set position = position + ? where position > ?";
      under.tamper(move, 1_000_000L, after);
      under.tamper(move, by - 1_000_000L, 999_999L);
    }

    private static void goOn(LedgerUnderTest under, long from, long to) {
      under.record((int) (to - under.head()));
      under.tamper(FALSE_WORDS, LedgerUnderTest.bytes("{\"note\":\"Another way\"}"), from);
    }

    private static void rebuild(LedgerUnderTest under) {
      under.forgetTheLedger();
      under.ledger.grow();
    }

    private static void signWith(PrivateKey key, LedgerUnderTest under) {
      long size = under.ledger.size();
      Checkpoint head = new Checkpoint(LedgerUnderTest.ORIGIN, size, under.ledger.root(size));
      under.checkpoints.add(size, key.sign(head.text()), under.clock.instant());
    }

    private static void putTheHashInItsPlace(LedgerUnderTest under, long position) {
      byte[] leaf = Leaf.of(under.events.between(position, position).getFirst()).hash().bytes();
      replace(under, 0, position - 1, leaf);
    }

    /** Spoils a tile of the leaves' level, or of the one above where there is one. */
    private static void spoilATile(long position, LedgerUnderTest under) {
      int level = position % 2 == 0 && under.ledger.size() >= Tile.WIDTH ? 1 : 0;
      replace(under, level, level == 1 ? 0 : position - 1, new byte[32]);
    }

    private static void replace(LedgerUnderTest under, int level, long place, byte[] hash) {
      long index = place / Tile.WIDTH;
      byte[] hashes = under.table.tile(level, index).bytes();
      System.arraycopy(hash, 0, hashes, (int) (place % Tile.WIDTH) * hash.length, hash.length);
      under.table.save(level, index, Tile.of(hashes));
    }
  }

  static Stream<Arguments> everythingOnBoth() {
    return Stream.of(TestDatabase.values())
        .flatMap(
            database -> Stream.of(Tampering.values()).map(deed -> Arguments.of(deed, database)));
  }

  @ParameterizedTest
  @MethodSource("everythingOnBoth")
  void isFoundWhereverItIsDone(Tampering tampering, TestDatabase database, @TempDir Path folder)
      throws Exception {
    Random chance = new Random(20261122L + tampering.name().hashCode());
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      for (int i = 0; i < PLACES; i++) {
        under.forgetEverything();
        under.record(FEWEST + chance.nextInt(MOST - FEWEST));
        long size = under.ledger.grow();
        Path memory = Files.createDirectory(folder.resolve("" + i));
        under.signer(memory).sign(size);
        under.record(chance.nextInt(3));
        under.ledger.grow();
        assertThat(under.audit(LastSigned.head(memory)).findings()).isEmpty();

        long position = 1 + chance.nextLong(size);
        tampering.deed.at(position, under);

        isFound(tampering, under, memory, position);
      }
    }
  }

  private static void isFound(
      Tampering tampering, LedgerUnderTest under, Path memory, long position) {
    Verdict verdict = under.audit(LastSigned.head(memory));
    assertThat(verdict.ok()).as("%s at %d", tampering, position).isFalse();
    assertThat(verdict.firstBad()).isNotNull();
    if (tampering == Tampering.EDIT_A_BYTE) {
      assertThat(verdict.findings())
          .containsExactly(
              Finding.at(What.EVENT_CHANGED, position, "The event is not the one the ledger has"));
    }
    if (tampering.signerNotices) {
      assertThatThrownBy(() -> under.signer(memory).sign(under.ledger.grow()))
          .as("%s at %d", tampering, position)
          .isInstanceOf(LedgerRefused.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsFoundWhereNothingWasDone(TestDatabase database, @TempDir Path folder) {
    Random chance = new Random(100);
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      LastSigned memory = LastSigned.head(folder);
      for (int i = 0; i < 100; i++) {
        assertThat(under.audit(memory).findings()).isEmpty();
        under.record(chance.nextInt(12));
        under.clock.advance(java.time.Duration.ofHours(chance.nextInt(30)));
        long size = under.ledger.grow();
        if (size > 0 && chance.nextBoolean()) {
          under.signer(folder).sign(size);
        }
      }
    }
  }
}
