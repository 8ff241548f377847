package org.maractracker.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.store.events.EventArchive;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Demo users and two MARACs, where no OIDC provider is named. Anybody who can reach the port and
 * has the password is a coordinator, so it serves this machine alone.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "tracker.oidc.issuer-uri",
    matchIfMissing = true,
    havingValue = "<none>")
public class EmbeddedDefault {

  /**
   * @param address where the process listens
   * @param chosen {@code TRACKER_DEMO_PASSWORD}; made and printed once when empty
   */
  @Bean
  DemoUsers demoUsers(
      @Value("${server.address:0.0.0.0}") String address,
      @Value("${TRACKER_DEMO_PASSWORD:}") String chosen) {
    refuseUnlessLoopback(address);
    String password = chosen.isBlank() ? made() : chosen;
    if (chosen.isBlank()) {
      print(password);
    }
    return new DemoUsers(password);
  }

  private static void refuseUnlessLoopback(String address) {
    try {
      if (!InetAddress.getByName(address).isLoopbackAddress()) {
        throw new NotOnLoopback(address);
      }
    } catch (UnknownHostException e) {
      throw new NotOnLoopback(address);
    }
  }

  private static String made() {
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Past the log, which may be kept. */
  @SuppressWarnings("SystemOut")
  private static void print(String password) {
    System.out.printf(
        "Demo users: %s%nPassword for all of them, made for this run: %s%n(set TRACKER_DEMO_PASSWORD to choose one)%n",
        String.join(", ", DemoUsers.names()), password);
  }

  @Bean
  FoundingOfDemoMaracs founding(CommandDispatcher door, EventArchive archive) {
    return new FoundingOfDemoMaracs(door, archive);
  }
}
