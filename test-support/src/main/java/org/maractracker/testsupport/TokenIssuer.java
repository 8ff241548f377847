package org.maractracker.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Small OIDC provider with a key of its own: it publishes the key, and signs what a test claims.
 */
public final class TokenIssuer implements AutoCloseable {

  /** What {@code aud} says in its tokens. */
  public static final String AUDIENCE = "marac-tracker";

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys = newKeys();
  private final HttpServer server;
  private volatile boolean withdrawn;

  public TokenIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/jwks", exchange -> answer(exchange, keySet()));
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
    server.start();
  }

  /** Returns the issuer: the value of {@code iss}, and where the configuration is found. */
  public String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a role of the installation is said by in {@code tracker_roles}. */
  public static final String OPERATOR = "OPERATOR";

  /**
   * Returns a token of this issuer, good for ten minutes from that instant.
   *
   * @param roles entries of {@code marac_roles}, and {@link #OPERATOR} for {@code tracker_roles}
   */
  public String token(Instant now, String subject, String name, String... roles) {
    return token(now, Duration.ofMinutes(10), subject, name, roles);
  }

  /** Returns the same, good for that long from that instant. */
  public String token(Instant now, Duration life, String subject, String name, String... roles) {
    return signed(
        """
        {"iss":"%s","aud":"%s","sub":"%s","name":"%s","iat":%d,"exp":%d,"marac_roles":[%s],\
        "tracker_roles":[%s]}\
        """
            .formatted(
                uri(),
                AUDIENCE,
                subject,
                name,
                now.getEpochSecond(),
                now.plus(life).getEpochSecond(),
                quoted(roles, role -> !role.equals(OPERATOR)),
                quoted(roles, OPERATOR::equals)));
  }

  private static String quoted(String[] roles, Predicate<String> which) {
    return Arrays.stream(roles)
        .filter(which)
        .map(role -> '"' + role + '"')
        .collect(Collectors.joining(","));
  }

  /** Returns a token with any claims, signed with the published key. */
  public String signed(String claims) {
    return signed("{\"alg\":\"RS256\",\"kid\":\"k1\",\"typ\":\"JWT\"}", claims, keys);
  }

  /** Returns a token with any claims, signed with a key nobody has heard of. */
  public String forged(String claims) {
    return signed("{\"alg\":\"RS256\",\"kid\":\"k1\",\"typ\":\"JWT\"}", claims, newKeys());
  }

  /** Returns a token with any claims, not signed at all. */
  public String unsigned(String claims) {
    return encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".";
  }

  /** Publishes the key no more. */
  public void withdrawKey() {
    withdrawn = true;
  }

  private static String signed(String header, String claims, KeyPair keys) {
    try {
      String content = encoded(header) + "." + encoded(claims);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private String configuration() {
    return """
    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",\
    "token_endpoint":"%1$s/token","subject_types_supported":["public"],\
    "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}\
    """
        .formatted(uri());
  }

  private String keySet() {
    if (withdrawn) {
      return "{\"keys\":[]}";
    }
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"%s","e":"%s"}]}\
    """
        .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
