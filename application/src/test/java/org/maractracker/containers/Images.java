package org.maractracker.containers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The images of the compose file's services, each made when it is first wanted. */
final class Images {

  private static final Map<String, Path> BASES =
      Map.of("quay.io/keycloak/keycloak:", Path.of("target/keycloak").toAbsolutePath());

  private static final String SECRETS = "/run/secrets/";

  private final Path folder;
  private final Network network;
  private final ComposeFile compose;
  private final Map<Service.Build, Image> made = new ConcurrentHashMap<>();
  private final Map<String, Image> taken = new ConcurrentHashMap<>();
  private final Set<Path> handedOver = ConcurrentHashMap.newKeySet();

  Images(Path folder, Network network, ComposeFile compose) {
    this.folder = folder;
    this.network = network;
    this.compose = compose;
  }

  /** The service's, with the secrets that the service is given, and no other. */
  Image of(Service service) {
    Image image =
        service
            .build()
            .map(recipe -> made.computeIfAbsent(recipe, wanted -> built(service.name(), wanted)))
            .orElseGet(() -> taken.computeIfAbsent(service.name(), name -> proxy(service)));
    for (String secret : service.list("secrets")) {
      Path file = image.resolve(SECRETS + secret);
      if (handedOver.add(file)) {
        Folders.copyFile(compose.secret(secret), file);
      }
    }
    return image;
  }

  private Image built(String service, Service.Build recipe) {
    return new ImageBuild(folder.resolve(service), recipe.args(), BASES).build(recipe);
  }

  /**
   * The proxy's is taken as it is, and given its settings by mounts: once, since nginx may be
   * reading them.
   */
  private Image proxy(Service service) {
    Image image = Image.empty(folder.resolve(service.name()));
    for (String mount : service.list("volumes")) {
      String[] parts = mount.split(":", -1);
      String text = Folders.read(ComposeFile.FOLDER.resolve(parts[0]));
      Path file = image.resolve(parts[1]);
      Folders.write(file, inFolder(image, network.resolved(service.name(), text)));
    }
    return image
        .startedBy(
            service.list("entrypoint").stream()
                .map(word -> word.equals("nginx") ? Nginx.program().toString() : word)
                .map(word -> word.startsWith("/etc/") ? image.resolve(word).toString() : word)
                .toList())
        .checkedBy(List.of());
  }

  /** What is memory there is a folder here, and not everybody's; so are its secrets. */
  private static String inFolder(Image image, String text) {
    Path memory = Folders.makeMemory(image.resolve("/tmp"));
    return withSecrets(image, text.replaceAll("(?<= )/tmp/", memory + "/"));
  }

  /** A text that names secrets where they are in a container, with where they are here. */
  static String withSecrets(Image image, String text) {
    return text.replace(SECRETS, image.resolve(SECRETS) + "/");
  }
}
