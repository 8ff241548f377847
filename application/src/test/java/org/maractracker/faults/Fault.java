package org.maractracker.faults;

import java.util.concurrent.locks.LockSupport;

/** What happens to a part of the installation while everybody works. */
enum Fault {
  COMMAND_SIDE_KILLED {
    @Override
    void happensTo(Installation installation, int round) {
      SideProcess side = installation.commandSides.get(round % 2);
      side.killNine();
      side.startAgain();
    }
  },
  QUERY_SIDE_KILLED {
    @Override
    void happensTo(Installation installation, int round) {
      SideProcess side = installation.querySides.get(round % 2);
      side.killNine();
      side.startAgain();
    }
  },
  DATABASE_KILLED {
    @Override
    void happensTo(Installation installation, int round) {
      installation.postgres.killNine();
      installation.postgres.startAgain();
    }
  },
  DATABASE_STOPPED {
    @Override
    void happensTo(Installation installation, int round) {
      installation.postgres.stop();
      pass(5);
      installation.postgres.goOn();
    }
  },
  /** Long enough for the other one to take its views over, and for it to know nothing of that. */
  QUERY_SIDE_STOPPED {
    @Override
    void happensTo(Installation installation, int round) {
      SideProcess side = installation.querySides.get(round % 2);
      side.stop();
      pass(STALL_SECONDS);
      side.goOn();
    }
  },
  /** Perhaps with the order lock in its hands. */
  COMMAND_SIDE_STOPPED {
    @Override
    void happensTo(Installation installation, int round) {
      SideProcess side = installation.commandSides.get(round % 2);
      side.stop();
      pass(STALL_SECONDS);
      side.goOn();
    }
  };

  private static final int STALL_SECONDS = 25;

  abstract void happensTo(Installation installation, int round);

  /** The fault itself is that time passes. */
  private static void pass(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
