package org.maractracker.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.http.access.AuthenticationMethod;
import org.maractracker.http.refusal.Problems;
import org.maractracker.http.signin.SignInLimit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Users of the embedded default (contract 4.5), who sign in by HTTP Basic and with one password for
 * all. It is compared as a digest in constant time: a password hash made to be slow would cost tens
 * of milliseconds for each request and protect nothing here, where the password lasts as long as
 * the process.
 */
final class DemoUsers implements AuthenticationMethod, AuthenticationProvider {

  private static final Map<String, Caller> USERS =
      Stream.of(
              user("coordinator", "Demo Coordinator", "northshire", Role.COORDINATOR, null),
              user("chair", "Demo Chair", "northshire", Role.CHAIR, null),
              user("police", "Demo Police", "northshire", Role.AGENCY, "police"),
              user("idva", "Demo IDVA", "northshire", Role.AGENCY, "idva"),
              user("housing", "Demo Housing", "northshire", Role.AGENCY, "housing"),
              user("reviewer", "Demo Reviewer", "northshire", Role.REVIEWER, null),
              user("dashboard", "Demo Dashboard", "northshire", Role.DASHBOARD, null),
              new Caller(
                  "admin",
                  "Demo Administrator",
                  List.of(
                      new Membership(Membership.EVERY_MARAC, Role.ADMINISTRATOR, null),
                      Membership.OPERATOR)),
              user(
                  "coordinator-south",
                  "Demo Coordinator South",
                  "southshire",
                  Role.COORDINATOR,
                  null))
          .collect(Collectors.toUnmodifiableMap(Caller::subject, Function.identity()));

  private final byte[] password;
  private final SignInLimit limit;
  private final OwnMachineFilter ownMachine;

  DemoUsers(String password, Problems problems, SignInLimit limit) {
    this.password = digest(password);
    this.limit = limit;
    this.ownMachine = new OwnMachineFilter(problems);
  }

  private static Caller user(
      String id, String name, String maracId, Role role, @Nullable String agencyId) {
    return new Caller(id, name, List.of(new Membership(maracId, role, agencyId)));
  }

  static List<String> names() {
    return USERS.keySet().stream().sorted().toList();
  }

  /** The chain asks this alone, and once: Spring's own manager would ask its parent, too. */
  @Override
  public void configure(HttpSecurity http, AuthenticationEntryPoint unauthenticated) {
    http.addFilterAfter(ownMachine, HeaderWriterFilter.class)
        .authenticationManager(new ProviderManager(this))
        .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated));
  }

  @Override
  public String challenge(AuthenticationException failure) {
    return "Basic realm=\"MARAC tracker\", charset=\"UTF-8\"";
  }

  @Override
  public Authentication authenticate(Authentication offered) {
    boolean right =
        MessageDigest.isEqual(password, digest(String.valueOf(offered.getCredentials())));
    Caller caller = USERS.get(offered.getName());
    limit.judge(offered, caller != null, right && caller != null);
    return UsernamePasswordAuthenticationToken.authenticated(
        requireNonNull(caller), null, List.of());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
