package org.maractracker.embedded;

import java.nio.file.Path;

/** A process that does what a start does with a plain file, and nothing else: to be killed. */
final class EncryptingProcess {

  private EncryptingProcess() {}

  public static void main(String[] arguments) {
    new DatabaseFile(new DataFolder(Path.of(arguments[0]))).prepare(null);
  }
}
