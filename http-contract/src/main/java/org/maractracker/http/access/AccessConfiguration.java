package org.maractracker.http.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.maractracker.caller.Caller;
import org.maractracker.http.SecurityHeaders;
import org.maractracker.http.budget.BudgetFilter;
import org.maractracker.http.budget.Budgets;
import org.maractracker.http.reading.body.BodyFilter;
import org.maractracker.http.reading.body.BodyLimit;
import org.maractracker.http.refusal.Problems;
import org.maractracker.http.signin.RefusalCounts;
import org.maractracker.settings.Setting;
import org.maractracker.settings.WrongSetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Filter chain of both sides. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final String[] PUBLIC = {
    "/",
    "/problems/**",
    "/actuator/health/liveness",
    "/actuator/health/readiness",
    "/v3/api-docs/**",
    "/swagger-ui.html",
    "/swagger-ui/**"
  };

  @Bean
  SecurityFilterChain filterChain(
      HttpSecurity http,
      ObjectProvider<AuthenticationMethod> methods,
      Problems problems,
      RefusalCounts refusals,
      Budgets budgets,
      List<BodyLimit> limits) {
    AuthenticationMethod method = the(methods);
    Unauthenticated unauthenticated = new Unauthenticated(problems, method, refusals);
    method.configure(http, unauthenticated);
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers
                .defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .addHeaderWriter(new SecurityHeaders()))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(unauthenticated)
                .accessDeniedHandler(
                    (request, response, denied) -> problems.write(denied, request, response)))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(operators())
                .anyRequest()
                .authenticated())
        .addFilterAfter(new BudgetFilter(budgets, problems), AuthorizationFilter.class)
        .addFilterAfter(new BodyFilter(limits, problems), BudgetFilter.class)
        .build();
  }

  /** Turns off the observation of the chain filter by filter: no metric of it is kept. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /** Lets every method through to the controllers, whose 405 says which ones there are. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected(Problems problems) {
    return (request, response, rejection) -> problems.write(rejection, request, response);
  }

  /**
   * Admits operators: health and metrics are operations (contract 4.5); they carry no case and no
   * name.
   */
  private static AuthorizationManager<RequestAuthorizationContext> operators() {
    return (authentication, request) ->
        new AuthorizationDecision(
            authentication.get().getPrincipal() instanceof Caller caller && caller.isOperator());
  }

  private static AuthenticationMethod the(ObjectProvider<AuthenticationMethod> methods) {
    AuthenticationMethod method = methods.getIfUnique();
    if (method == null) {
      throw WrongSetting.missing(Setting.TRACKER_OIDC_ISSUER_URI);
    }
    return method;
  }
}
