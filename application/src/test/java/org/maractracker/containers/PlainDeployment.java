package org.maractracker.containers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** All services of the compose file as plain processes, started in its order. */
final class PlainDeployment implements AutoCloseable {

  private static final List<String> SERVICES =
      List.of("proxy", "command", "query-1", "query-2", "keycloak", "reminders");
  private static final Path FOLDER = Path.of("target/containers").toAbsolutePath();

  private final Secrets secrets;
  private final Database database;
  private final Network network;
  private final ComposeFile compose;
  private final Images images;
  private final Map<String, Process> processes = new ConcurrentHashMap<>();

  private PlainDeployment(int mailPort) {
    Folders.delete(FOLDER);
    Folders.makeFolder(FOLDER);
    secrets = Secrets.madeIn(FOLDER.resolve("secrets"));
    database = Database.start(secrets);
    network = new Network(SERVICES, database.port());
    secrets.certify(network.addressOf("proxy"));
    Map<String, String> variables = new HashMap<>(secrets.variables());
    variables.put("TRACKER_MAIL_HOST", "127.0.0.1");
    variables.put("TRACKER_MAIL_PORT", Integer.toString(mailPort));
    variables.put("TRACKER_MAIL_FROM", "tracker@tracker.example");
    variables.put("TRACKER_MAIL_TLS", "none");
    variables.put("TRACKER_PUBLIC_URL", origin(8080).toString());
    variables.put("TRACKER_ADMIN_URL", origin(8081).toString());
    compose = ComposeFile.trial(variables);
    images = new Images(FOLDER, network, compose);
    Runtime.getRuntime().addShutdownHook(new Thread(this::killAll));
  }

  /**
   * Starts all but the reminders, which the compose file starts only when they are asked for.
   *
   * @param mailPort where a mail server listens on this machine
   */
  static PlainDeployment start(int mailPort) {
    PlainDeployment deployment = new PlainDeployment(mailPort);
    try {
      deployment.startAll();
      return deployment;
    } catch (RuntimeException | Error e) {
      deployment.close();
      throw e;
    }
  }

  private void startAll() {
    Nginx.program();
    CompletableFuture<Void> keycloak = CompletableFuture.runAsync(() -> start("keycloak"));
    plain("migrate").runToItsEnd(log("migrate"));
    Stream.of("command", "query-1", "query-2").forEach(this::start);
    keycloak.join();
    start("proxy");
    Stream.of("proxy", "command", "query-1", "query-2", "keycloak").forEach(this::untilHealthy);
  }

  /** Where a published port is. */
  URI origin(int port) {
    return URI.create("https://" + network.addressOf("proxy") + ":" + port);
  }

  /** A service itself, past the proxy. */
  URI directly(String service) {
    return URI.create("http://" + network.addressOf(service) + ":8080");
  }

  void start(String service) {
    processes.put(service, plain(service).start(log(service)));
  }

  /** What its user was given in files. */
  Secrets secrets() {
    return secrets;
  }

  /** The database as one of its users, by the password that the user's service is given. */
  Connection database(String user, String secret) throws SQLException {
    String address = "jdbc:postgresql://127.0.0.1:" + database.port() + "/tracker";
    return DriverManager.getConnection(address, user, secrets.get(secret));
  }

  /** At once and with all it has started, as an engine does it. */
  void kill(String service) {
    Process process = requireNonNull(processes.remove(service), service);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  private PlainProcess plain(String name) {
    Service service = compose.service(name);
    Image image = images.of(service);
    service
        .memoryFolders()
        .filter(folder -> !folder.equals("/tmp"))
        .forEach(folder -> Folders.makeMemory(image.resolve(folder)));
    List<String> command = new ArrayList<>(image.entrypoint());
    command.addAll(service.list("command"));
    return new PlainProcess(command, image.folder(), environment(service, image)).confined();
  }

  private Map<String, String> environment(Service service, Image image) {
    Map<String, String> environment = new HashMap<>(image.environment());
    environment.putAll(service.environment());
    environment.replaceAll(
        (variable, value) -> Images.withSecrets(image, network.resolved(service.name(), value)));
    // The container's limit, since there is no container; and Keycloak at its own address only.
    environment.put("JDK_JAVA_OPTIONS", "-XX:MaxRAM=" + service.text("mem_limit") + cache(image));
    environment.put("KC_HTTP_HOST", network.addressOf(service.name()));
    environment.put("KC_HTTP_MANAGEMENT_HOST", network.addressOf(service.name()));
    return environment;
  }

  /** A container starts without a cache that cannot be used; here that is a fault. */
  private static String cache(Image image) {
    boolean cached = image.entrypoint().stream().anyMatch(word -> word.startsWith("-XX:AOTCache="));
    return cached ? " -XX:AOTMode=on" : "";
  }

  /** Asks as an engine would ask, by the image's own health check. */
  void untilHealthy(String name) {
    Service service = compose.service(name);
    PlainProcess check = check(service, images.of(service));
    Awaitility.await(name)
        .pollInterval(Duration.ofMillis(300))
        .atMost(Duration.ofMinutes(4))
        .until(() -> {
          assertThat(requireNonNull(processes.get(name)).isAlive())
              .as(Folders.read(log(name)))
              .isTrue();
          return check.start(FOLDER.resolve("checks.log")).waitFor() == 0;
        });
  }

  private PlainProcess check(Service service, Image image) {
    List<String> words =
        image.healthCheck().isEmpty() ? service.healthCheck() : image.healthCheck();
    assertThat(words).as("the check of %s", service.name()).startsWith("bash").hasSize(4);
    String script = Folders.read(ComposeFile.FOLDER.resolve("healthy"));
    String here = network.resolved(service.name(), script);
    return new PlainProcess(
        List.of("bash", "-c", here, "healthy", words.get(2), words.get(3)), FOLDER, Map.of());
  }

  private static Path log(String service) {
    return FOLDER.resolve(service + ".log");
  }

  /** All that was written to its log so far. */
  String logOf(String service) {
    return Folders.read(log(service));
  }

  private void killAll() {
    processes.keySet().forEach(this::kill);
  }

  /** In order, so that the proxy is the first to go. */
  @Override
  public void close() {
    for (String service : SERVICES) {
      Process process = processes.remove(service);
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> process).join();
        process.destroyForcibly();
      }
    }
    database.close();
  }
}
