package org.maractracker.store.schema;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refusal to start on this database: it is away, does not let us in, or is older or newer than this
 * code. It is one sentence, without anything secret.
 */
public final class StoreNotUsable extends RuntimeException {

  private final String remedy;

  public StoreNotUsable(String sentence, String remedy) {
    super(sentence);
    this.remedy = remedy;
  }

  private StoreNotUsable(String sentence, String remedy, Throwable cause) {
    super(sentence, cause);
    this.remedy = remedy;
  }

  /** Returns what to do about it. */
  String remedy() {
    return remedy;
  }

  /** Step that asks the database while the process starts. */
  interface Preparation {
    void run() throws Exception;
  }

  static void unless(Preparation preparation) {
    try {
      preparation.run();
    } catch (StoreNotUsable e) {
      throw e;
    } catch (Exception e) {
      throw because(e);
    }
  }

  /**
   * Makes the refusal from the SQLSTATE: 28 is refused sign-in, 3D000 no such database, 42501 a
   * missing privilege, 90020 a file that is locked, 90049 one that another key opens.
   */
  private static StoreNotUsable because(Exception failure) {
    String state = state(failure);
    if (state.startsWith("28")) {
      return new StoreNotUsable(
          "The database refuses the user or the password.",
          "Look at TRACKER_DATABASE_USER and TRACKER_DATABASE_PASSWORD.",
          failure);
    }
    if (state.equals("3D000")) {
      return new StoreNotUsable(
          "The server has no database of that name.", "Look at TRACKER_DATABASE_URL.", failure);
    }
    if (state.equals("42501")) {
      return new StoreNotUsable(
          "The database user lacks a privilege that this start needs.",
          "A side's own user starts with TRACKER_SCHEMA=check, after org.maractracker.MigrateMain has run as the owner.",
          failure);
    }
    if (state.equals("90020")) {
      return new StoreNotUsable(
          "The embedded database is in use by another process.",
          "End that, or choose another folder with TRACKER_DATA.",
          failure);
    }
    if (state.equals("90049")) {
      return new StoreNotUsable(
          "The embedded database was encrypted under another key, or is damaged.",
          "Keep the key's file. Look at TRACKER_DATABASE_KEY_FILE, or restore a backup.",
          failure);
    }
    return state.isEmpty() || state.startsWith("08") || state.startsWith("57")
        ? new StoreNotUsable(
            "The database does not answer.",
            "Look at TRACKER_DATABASE_URL, and whether the server is there; then start again.",
            failure)
        : new StoreNotUsable(
            "The database could not be made ready (SQLSTATE " + state + ").",
            "The migrations' history in each schema says how far it came.",
            failure);
  }

  /** Returns the innermost state of the chain; empty when there is none. */
  private static String state(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, Objects::nonNull, each -> Objects.requireNonNull(each).getCause())
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .map(SQLException::getSQLState)
        .filter(Objects::nonNull)
        .reduce("", (outer, inner) -> inner);
  }
}
