package org.maractracker.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.http.refusal.Problems;
import org.maractracker.http.signin.SignInLimit;
import org.maractracker.store.events.EventArchive;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of demo users and two MARACs, where no OIDC provider is named. Anybody who can
 * reach the port and has the password is a coordinator, so it serves this machine alone.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "tracker.oidc.issuer-uri",
    matchIfMissing = true,
    havingValue = "<none>")
public class EmbeddedDefault {

  /**
   * @param chosen {@code TRACKER_DEMO_PASSWORD}; made when empty
   */
  @Bean
  DemoPassword demoPassword(@Value("${TRACKER_DEMO_PASSWORD:}") String chosen) {
    return DemoPassword.chosenOrMade(chosen);
  }

  /**
   * @param address where the process listens
   */
  @Bean
  DemoUsers demoUsers(
      @Value("${server.address:0.0.0.0}") String address,
      DemoPassword demoPassword,
      Problems problems,
      SignInLimit limit) {
    refuseUnlessLoopback(address);
    return new DemoUsers(demoPassword.value(), problems, limit);
  }

  @Bean
  ReadyMessage readyMessage(DemoPassword demoPassword) {
    return new ReadyMessage(demoPassword);
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

  @Bean
  FoundingOfDemoMaracs founding(CommandDispatcher dispatcher, EventArchive archive) {
    return new FoundingOfDemoMaracs(dispatcher, archive);
  }
}
