package org.maractracker.bench.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Table;
import org.springframework.util.FileSystemUtils;

/**
 * Benchmark {@code start [--data=data/year] [--starts=5]}: from the start of the packaged
 * all-in-one to its first answer that it is ready, on the embedded database with a MARAC-year
 * stored, and its resident memory then; with and without the AOT cache, made as docker/Dockerfile
 * makes it, and a limit of 512 MiB. The jar must have been packaged and the year played before.
 */
public final class StartBench {

  private static final String OPTIONS = "@" + Path.of("docker", "jvm.options").toAbsolutePath();

  /** Memory limit, as a container would set it. */
  private static final String LIMIT = "-XX:MaxRAM=512m";

  private static final String JAR = "tracker.jar";
  private static final String CACHE = "tracker.aot";

  private final Path folder;
  private final Path data;

  private StartBench(Path folder, Path data) {
    this.folder = folder;
    this.data = data;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments) {
    arguments.allowOnly("data", "starts");
    Path data = Path.of(arguments.option("data", "data/year")).toAbsolutePath();
    if (!Files.exists(data.resolve("tracker.mv.db"))) {
      throw new IllegalArgumentException("No year has been played into " + data + "; run: year");
    }
    StartBench bench = new StartBench(unpacked(), data);
    bench.train();
    System.out.println(bench.starts(Integer.parseInt(arguments.option("starts", "5"))));
  }

  private static Path unpacked() {
    Path folder = Path.of("bench", "target", "start").toAbsolutePath();
    try {
      FileSystemUtils.deleteRecursively(folder);
      ran(
          Path.of("."),
          List.of(
              "-Djarmode=tools",
              "-jar",
              packaged().toString(),
              "extract",
              "--application-filename",
              JAR,
              "--destination",
              folder.toString()));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packaged() throws IOException {
    try (var files = Files.list(Path.of("application", "target"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith("-exec.jar")).toList();
      if (jars.size() != 1) {
        throw new IllegalArgumentException(
            "Package one: ./mvnw -pl application -am clean package -DskipTests; found " + jars);
      }
      return jars.getFirst();
    }
  }

  /** Trains the AOT cache on an empty database of its own. */
  private void train() {
    ran(
        folder,
        List.of(
            OPTIONS,
            LIMIT,
            "-XX:AOTCacheOutput=" + CACHE,
            "-Dspring.context.exit=onRefresh",
            "-jar",
            folder.resolve(JAR).toString()));
  }

  private static void ran(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(ServedProcess.java()));
    command.addAll(arguments);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("TRACKER_DATA", folder.resolve("training").toString());
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException("Failed: " + arguments);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Table starts(int times) {
    Table table = new Table("all in one, a MARAC-year stored", "ready, s", "resident, MiB");
    List<List<Double>> plain = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Double>> cached = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < times; i++) {
      start(plain, List.of());
      start(cached, List.of("-XX:AOTCache=" + folder.resolve(CACHE), "-XX:AOTMode=on"));
    }
    row(table, "without the AOT cache", plain);
    row(table, "with it", cached);
    return table;
  }

  private void start(List<List<Double>> figures, List<String> options) {
    List<String> command = new ArrayList<>(List.of(ServedProcess.java(), OPTIONS, LIMIT));
    command.addAll(options);
    command.addAll(List.of("-jar", folder.resolve(JAR).toString()));
    try (ServedProcess started =
        new ServedProcess(command, Map.of("TRACKER_DATA", data.toString()))) {
      figures.get(0).add(started.untilReady().toMillis() / 1e3);
      figures.get(1).add((double) started.residentMebibytes());
    }
  }

  private static void row(Table table, String what, List<List<Double>> figures) {
    table.row(what, Figures.median(figures.get(0)), Math.round(Figures.median(figures.get(1))));
  }
}
