package org.maractracker.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.packaged.probe.NamesAskedFor;
import org.maractracker.testsupport.Eventually;

/**
 * A system with these records contacts nobody but its own database. Watched on the packaged jar:
 * every host name it asks for, and the peer of every TCP socket it holds while it starts, founds
 * its MARACs, and serves.
 */
class CallsNobodyIT {

  @TempDir Path folder;

  @Test
  void theEmbeddedDefaultAsksForNoHostAndConnectsToNone() throws Exception {
    Set<String> peers = new ConcurrentSkipListSet<>();
    try (TrackerProcess tracker = TrackerProcess.launch(folder, Map.of(), agent())) {
      Thread watch = Thread.ofPlatform().daemon().start(() -> watch(tracker, peers));
      Eventually.holds(
          () -> assertThat(tracker.get("/api/maracs/northshire").statusCode()).isEqualTo(200));
      tracker.done("POST", "/api/maracs/northshire/meetings", "{\"date\": \"2026-05-07\"}");
      assertThat(tracker.get("/v3/api-docs").statusCode()).isEqualTo(200);
      watch.join(5000);
      assertThat(peers).as("this process's own requests are seen").isNotEmpty();
      assertThat(peers).allMatch(CallsNobodyIT::isLoopback);
      assertThat(namesAskedFor()).isSubsetOf("localhost", InetAddress.getLocalHost().getHostName());
    }
  }

  /** The watch itself: a provider that is named is asked for when a token comes. */
  @Test
  void aHostThatIsAskedForIsSeen() throws Exception {
    Map<String, String> named =
        Map.of("TRACKER_OIDC_ISSUER_URI", "http://issuer.invalid", "TRACKER_OIDC_AUDIENCE", "us");
    try (TrackerProcess tracker = TrackerProcess.launch(folder, named, agent())) {
      Eventually.holds(() ->
          assertThat(tracker.bearer("/api/maracs", TOKEN).statusCode())
              .isGreaterThanOrEqualTo(401));
      assertThat(namesAskedFor()).contains("issuer.invalid");
    }
  }

  /** Well formed, signed by nobody: enough to make a resource server ask for its issuer's keys. */
  private static final String TOKEN =
      "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";

  private String agent() throws IOException {
    Path jar = folder.resolve("probe.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", NamesAskedFor.class.getName());
    String path = NamesAskedFor.class.getName().replace('.', '/');
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String part : List.of(path + ".class", path + "$1.class")) {
        out.putNextEntry(new JarEntry(part));
        try (var bytes = getClass().getClassLoader().getResourceAsStream(part)) {
          out.write(java.util.Objects.requireNonNull(bytes, part).readAllBytes());
        }
      }
      out.putNextEntry(new JarEntry("META-INF/services/java.net.spi.InetAddressResolverProvider"));
      out.write(NamesAskedFor.class.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return "-javaagent:" + jar + "=" + folder.resolve("names.txt");
  }

  private Set<String> namesAskedFor() throws IOException {
    Path names = folder.resolve("names.txt");
    return Files.exists(names) ? new TreeSet<>(Files.readAllLines(names)) : Set.of();
  }

  /**
   * Reads what the kernel says of the process's sockets, as often as it can, for as long as it
   * lives.
   */
  private static void watch(TrackerProcess tracker, Set<String> peers) {
    ProcessHandle process = tracker.process().toHandle();
    while (process.isAlive()) {
      peers.addAll(Sockets.peersOf(process.pid()));
    }
  }

  private static boolean isLoopback(String peer) {
    try {
      return InetAddress.getByName(peer).isLoopbackAddress();
    } catch (java.net.UnknownHostException e) {
      return false;
    }
  }
}
