package org.maractracker.http.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wiring that puts the client's address before everything that asks for it. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  FilterRegistrationBean<ForwardedAddress> forwardedAddress(
      @Value("${TRACKER_PROXIES:}") String proxies, @Value("${TRACKER_PROXY_KEY:}") String key) {
    FilterRegistrationBean<ForwardedAddress> first =
        new FilterRegistrationBean<>(new ForwardedAddress(proxies, key));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }
}
