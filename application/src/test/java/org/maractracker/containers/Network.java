package org.maractracker.containers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * In place of the containers' networks: a loopback address for each service, so that each keeps the
 * ports it has in its container.
 */
final class Network {

  private final String prefix =
      "127."
          + ThreadLocalRandom.current().nextInt(1, 255)
          + "."
          + ThreadLocalRandom.current().nextInt(1, 255)
          + ".";
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final int databasePort;

  /**
   * @param databasePort where PostgreSQL is, which chooses its port itself
   */
  Network(List<String> services, int databasePort) {
    services.forEach(service -> addresses.put(service, prefix + (10 + addresses.size())));
    this.databasePort = databasePort;
  }

  /** One that listens nowhere has none of its own. */
  String addressOf(String service) {
    return addresses.getOrDefault(service, "127.0.0.1");
  }

  /** A text of a file with addresses in place of the services' names. */
  String resolved(String text) {
    String resolved = text.replaceAll("\\bpostgres:5432\\b", "127.0.0.1:" + databasePort);
    for (Map.Entry<String, String> each : addresses.entrySet()) {
      resolved = resolved.replaceAll("\\b" + each.getKey() + "(?=:\\d)", each.getValue());
    }
    return resolved;
  }

  /** The same for what a service says of where it listens: everywhere, in its container. */
  String resolved(String service, String text) {
    return resolved(text)
        .replace("0.0.0.0", addressOf(service))
        .replace("/127.0.0.1/", "/" + addressOf(service) + "/")
        .replaceAll("\\blisten (?=\\d)", "listen " + addressOf(service) + ":");
  }
}
