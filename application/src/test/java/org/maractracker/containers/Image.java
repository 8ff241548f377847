package org.maractracker.containers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An image, or one that is being made: a folder that stands for its file system, and how it is
 * started.
 *
 * @param root stands for {@code /}
 * @param environment in the order in which it was set
 */
record Image(
    Path root,
    String workingFolder,
    Map<String, String> environment,
    List<String> healthCheck,
    List<String> entrypoint) {

  static Image empty(Path root) {
    return new Image(root, "/", Map.of(), List.of(), List.of());
  }

  Image inFolder(String folder) {
    return new Image(root, folder, environment, healthCheck, entrypoint);
  }

  Image with(String variable, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(variable, value);
    return new Image(root, workingFolder, more, healthCheck, entrypoint);
  }

  Image checkedBy(List<String> command) {
    return new Image(root, workingFolder, environment, command, entrypoint);
  }

  Image startedBy(List<String> command) {
    return new Image(root, workingFolder, environment, healthCheck, command);
  }

  /** Where a path of the image is on this machine; a relative one starts in its folder. */
  Path resolve(String path) {
    String absolute = path.startsWith("/") ? path : workingFolder + "/" + path;
    return root.resolve("." + absolute).normalize();
  }

  Path folder() {
    return resolve("");
  }
}
