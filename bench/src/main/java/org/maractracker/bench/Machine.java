package org.maractracker.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;

/** Description of the machine that measured, in a line to be kept with the figures. */
public final class Machine {

  private static final long MEBIBYTE = 1 << 20;

  private Machine() {}

  public static String line(DataSource dataSource) {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%s, Java %s, %d cores, load %.1f, heap at most %,d MiB",
        database(dataSource),
        Runtime.version(),
        runtime.availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        runtime.maxMemory() / MEBIBYTE);
  }

  /** The same without a database. */
  public static String load() {
    return String.format(
        Locale.ROOT,
        "Java %s, %d cores, load %.1f",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String database(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName()
          + " "
          + connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the processor time that all living processes of an executable have taken. */
  public static Duration processorTimeOf(String executable) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .filter(
            process -> process.command().filter(it -> it.endsWith("/" + executable)).isPresent())
        .flatMap(process -> process.totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns the size of the live heap, after a collection. */
  public static long liveMebibytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
  }
}
