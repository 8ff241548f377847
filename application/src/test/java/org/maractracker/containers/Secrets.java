package org.maractracker.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What the scripts of {@code docker/} make for its user: secrets and a certificate, in files. */
final class Secrets {

  private final Path folder;

  private Secrets(Path folder) {
    this.folder = folder;
  }

  static Secrets madeIn(Path folder) {
    Secrets secrets = new Secrets(folder);
    secrets.run("make-secrets.sh");
    return secrets;
  }

  /**
   * Makes a certificate for an address of this machine. Each client that is made from then on
   * trusts it, and no other.
   */
  void certify(String address) {
    run("proxy/self-made-certificate.sh", address);
    try (InputStream certificate = Files.newInputStream(folder.resolve("tls-certificate.pem"))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "self-made", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      SSLContext.setDefault(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What {@code .env} says of where they are, and the one thing that no script makes. */
  Map<String, String> variables() {
    return Map.of(
        "TRACKER_LEDGER_ORIGIN", "tracker.example/ledger",
        "TRACKER_SECRETS", folder.toString(),
        "TRACKER_TLS_CERTIFICATE", folder.resolve("tls-certificate.pem").toString(),
        "TRACKER_TLS_KEY", folder.resolve("tls-key.pem").toString());
  }

  String get(String name) {
    return Folders.read(folder.resolve(name));
  }

  /** Those that no log may tell. */
  List<String> all() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().endsWith(".pem"))
          .filter(file -> !file.toString().endsWith("public-keys"))
          .map(Folders::read)
          .filter(secret -> !secret.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", script));
    command.addAll(List.of(arguments));
    PlainProcess.of(command, ComposeFile.FOLDER, Map.of("TRACKER_SECRETS", folder.toString()))
        .runToItsEnd(folder.resolveSibling("secrets.log"));
  }
}
