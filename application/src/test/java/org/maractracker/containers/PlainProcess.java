package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program with an environment of its own, nothing of this process's in it but where programs are.
 */
record PlainProcess(List<String> command, Path folder, Map<String, String> environment) {

  /** A user without a name or a right, as the images have it. */
  private static final List<String> CONFINED =
      List.of(
          "setpriv",
          "--reuid=10001",
          "--regid=10001",
          "--clear-groups",
          "--inh-caps=-all",
          "--bounding-set=-all",
          "--no-new-privs");

  private static final String JAVA_HOME = System.getProperty("java.home");

  static PlainProcess of(List<String> command, Path folder, Map<String, String> environment) {
    return new PlainProcess(command, folder, environment);
  }

  /** The same, without this user's rights; only root can give them up. */
  PlainProcess confined() {
    if (!System.getProperty("user.name").equals("root")) {
      return this;
    }
    List<String> confined = new ArrayList<>(CONFINED);
    confined.addAll(command);
    return new PlainProcess(confined, folder, environment);
  }

  Process start(Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(writable(log)));
    builder.environment().clear();
    builder.environment().put("PATH", JAVA_HOME + "/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that opens /dev/stdout opens the file behind it. */
  private static File writable(Path log) {
    try {
      Files.write(log, new byte[0], java.nio.file.StandardOpenOption.CREATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(log.toFile().setWritable(true, false)).isTrue();
    return log.toFile();
  }

  void runToItsEnd(Path log) {
    Process process = start(log);
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(process.exitValue()).as("%s: %s", command, Folders.read(log)).isZero();
  }
}
