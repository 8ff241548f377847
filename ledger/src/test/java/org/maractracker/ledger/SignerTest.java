package org.maractracker.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.testsupport.TestDatabase;

/** Rules on what is signed and what is not, whatever has become of the database. */
class SignerTest {

  @TempDir Path folder;

  private final LedgerUnderTest under = new LedgerUnderTest(TestDatabase.H2);

  @BeforeEach
  void hasTenEvents() {
    under.record(10);
    under.ledger.grow();
  }

  @AfterEach
  void closes() {
    under.close();
  }

  private Signer signer() {
    return under.signer(folder);
  }

  private static void isRefused(ThrowingCallable signing, String sentence) {
    assertThatThrownBy(signing).isInstanceOf(LedgerRefused.class).hasMessageContaining(sentence);
  }

  @Test
  void signsTheHeadAndRemembersItOutsideTheDatabase() throws IOException {
    Note note = signer().sign(10);
    assertThat(note.isSignedBy(List.of(LedgerUnderTest.KEY.publicKey()))).isTrue();
    assertThat(Checkpoint.of(note))
        .isEqualTo(new Checkpoint(LedgerUnderTest.ORIGIN, 10, under.ledger.root(10)));
    Path file = folder.resolve("last.checkpoint");
    assertThat(Files.readString(file)).isEqualTo(note.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(under.checkpoints.last().map(Note::toString)).contains(note.toString());
  }

  @Test
  void theHeadOfASizeIsTheSameBytesWheneverItIsSigned() {
    Note ofTen = signer().sign(10);
    under.clock.advance(Duration.ofDays(1));
    under.record(7);
    under.ledger.grow();
    signer().sign(17);
    assertThat(signer().sign(10).toString()).isEqualTo(ofTen.toString());
  }

  /** A head that was never signed follows from one that was; what is kept does not change by it. */
  @Test
  void signsAnEarlierHeadWithoutKeepingIt() {
    signer().sign(10);
    Note ofFour = signer().sign(4);
    assertThat(Checkpoint.of(ofFour).root()).isEqualTo(under.ledger.root(4));
    assertThat(under.checkpoints.of(4)).isEmpty();
    assertThat(Checkpoint.of(LastSigned.head(folder).last().orElseThrow()).size()).isEqualTo(10);
  }

  @Test
  void refusesALedgerThatIsSmallerThanTheOneItSigned() {
    signer().sign(10);
    under.forgetEverything();
    under.record(6);
    under.ledger.grow();
    isRefused(() -> signer().sign(6), "The ledger has 6 events, and a head of 10 was signed");
  }

  /** An old backup was put in place, and life went on. */
  @Test
  void refusesAHistoryThatWentAnotherWay() {
    signer().sign(10);
    under.forgetEverything();
    under.record(30);
    under.tamper("update events.domain_event set revision = '2' where position = 8");
    under.ledger.grow();
    isRefused(
        () -> signer().sign(30), "The ledger is not the one whose head of 10 events was signed");
    isRefused(() -> signer().sign(5), "The ledger is not the one whose head of 10");
  }

  @Test
  void refusesATreeThatWasDamaged() {
    signer().sign(10);
    under.record(2);
    under.ledger.grow();
    under.jdbc.update("delete from query.ledger_tile");
    isRefused(() -> signer().sign(12), "A tile of the ledger is missing");
    under.jdbc.update("insert into query.ledger_tile values (0, 0, ?)", new byte[33]);
    isRefused(() -> signer().sign(12), "A tile of the ledger is not one");
  }

  @Test
  void refusesAMemoryThatIsDamagedOrAnothers() throws IOException {
    signer().sign(10);
    Path file = folder.resolve("last.checkpoint");
    String note = Files.readString(file);
    Files.writeString(file, "");
    isRefused(() -> signer().sign(10), "What was signed last cannot be read");
    Files.writeString(file, note.replace("\n10\n", "\n9\n"));
    isRefused(() -> signer().sign(10), "was not signed by a key of this ledger");
  }

  @Test
  void refusesWhatAnotherNodeSignedDifferently() {
    PrivateKey key = LedgerUnderTest.KEY;
    Checkpoint another = new Checkpoint(LedgerUnderTest.ORIGIN, 9, under.ledger.root(8));
    under.checkpoints.add(9, key.sign(another.text()), under.clock.instant());
    isRefused(() -> signer().sign(10), "The ledger is not the one whose head of 9");
  }

  @Test
  void withoutAMemoryItTakesOverWhatTheDatabaseHas() throws IOException {
    Note note = signer().sign(10);
    Files.delete(folder.resolve("last.checkpoint"));
    assertThat(signer().sign(4)).isNotNull();
    assertThat(Files.readString(folder.resolve("last.checkpoint"))).isEqualTo(note.toString());
  }

  @Test
  void goesOnWithANewKeyThatNamesTheFormer() {
    signer().sign(10);
    under.record(1);
    under.ledger.grow();
    PrivateKey next = LedgerUnderTest.key(2);
    isRefused(() -> under.signer(folder, next).sign(11), "was not signed by a key of this ledger");
    Note note = under.signer(folder, next, LedgerUnderTest.KEY.publicKey()).sign(11);
    assertThat(note.isSignedBy(List.of(next.publicKey()))).isTrue();
    assertThat(note.isSignedBy(List.of(LedgerUnderTest.KEY.publicKey()))).isFalse();
  }

  @Test
  void writesEachHeadOutsideOnceAndRefusesAnotherOfItsSize() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Signer signer = under.signer(folder, new ExternalCheckpoints(outside));
    Note ofTen = signer.sign(10);
    under.record(1);
    under.ledger.grow();
    signer.sign(11);
    signer.sign(11);
    signer.sign(5);
    assertThat(outside).isDirectoryContaining("glob:**/000000000010.checkpoint");
    assertThat(Files.readString(outside.resolve("000000000010.checkpoint")))
        .isEqualTo(ofTen.toString());
    try (var files = Files.list(outside)) {
      assertThat(files).hasSize(2);
    }
    Checkpoint another = new Checkpoint(LedgerUnderTest.ORIGIN, 12, under.ledger.root(11));
    Files.writeString(
        outside.resolve("000000000012.checkpoint"),
        LedgerUnderTest.KEY.sign(another.text()).toString());
    under.record(1);
    under.ledger.grow();
    isRefused(() -> signer.sign(12), "Outside there is another head of the size 12");
  }

  /**
   * Everything but the folder outside is an old copy: database, record of the last signed head and
   * all.
   */
  @Test
  void refusesWhenALargerHeadHasLeftTheBuilding() throws IOException {
    Checkpoint beyond = new Checkpoint(LedgerUnderTest.ORIGIN, 99, under.ledger.root(10));
    Files.writeString(
        folder.resolve("000000000099.checkpoint"),
        LedgerUnderTest.KEY.sign(beyond.text()).toString());
    Signer signer =
        under.signer(
            Files.createDirectory(folder.resolve("memory")), new ExternalCheckpoints(folder));
    isRefused(() -> signer.sign(10), "a head of 99 was signed");
  }

  @Test
  void refusesWhenTheLargestHeadOutsideIsAnothersOrIsDamaged() throws IOException {
    Checkpoint head = new Checkpoint(LedgerUnderTest.ORIGIN, 9, under.ledger.root(9));
    Path file = folder.resolve("000000000009.checkpoint");
    Signer signer =
        under.signer(
            Files.createDirectory(folder.resolve("memory")), new ExternalCheckpoints(folder));
    Files.writeString(file, LedgerUnderTest.key(2).sign(head.text()).toString());
    isRefused(() -> signer.sign(10), "The last head outside was signed by no key that is known");
    Files.writeString(file, "garbage");
    isRefused(() -> signer.sign(10), "000000000009.checkpoint is damaged");
    Files.writeString(file, LedgerUnderTest.KEY.sign(head.text()).toString());
    assertThat(Checkpoint.of(signer.sign(10)).size()).isEqualTo(10);
  }

  /**
   * Key, name and record of the last signed head are lost and the database kept: nobody begins
   * another history unnoticed.
   */
  @Test
  void refusesADatabaseWhoseHeadsAnUnknownKeySigned() throws IOException {
    signer().sign(10);
    Path lost = Files.createDirectory(folder.resolve("memory"));
    isRefused(
        () -> under.signer(lost, LedgerUnderTest.key(2)).sign(10),
        "The last head in the database was signed by no key that is known here");
  }

  @Test
  void thatTheFolderOutsideIsAwayHoldsUpNobody() {
    Signer signer = under.signer(folder, new ExternalCheckpoints(folder.resolve("away")));
    assertThat(Checkpoint.of(signer.sign(10)).size()).isEqualTo(10);
  }

  /** The power fails between the two. */
  @Test
  void keepsInTheDatabaseWhatItHadOnlyRemembered() {
    signer().sign(10);
    under.jdbc.update("delete from query.ledger_checkpoint");
    signer().sign(10);
    assertThat(under.checkpoints.of(10)).isPresent();
  }

  @Test
  void theFirstEverAndTheLastOfEachDayAreRemarkable() {
    for (int day = 0; day < 3; day++) {
      for (int hour = 0; hour < 3; hour++) {
        under.record(1);
        signer().sign(under.ledger.grow());
        under.clock.advance(Duration.ofHours(4));
      }
      under.clock.advance(Duration.ofHours(12));
    }
    assertThat(under.checkpoints.remarkable(19).stream().map(Checkpoint::of))
        .extracting(Checkpoint::size)
        .containsExactly(11L, 13L, 16L, 18L);
    assertThat(under.checkpoints.remarkable(16).stream().map(Checkpoint::of))
        .extracting(Checkpoint::size)
        .containsExactly(11L, 13L, 15L);
    assertThat(under.checkpoints.remarkable(11)).isEmpty();
  }
}
