package org.maractracker.http.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedAddressTest {

  private static final String KEY = "a-key-of-at-least-32-characters!";

  private final ForwardedAddress filter = new ForwardedAddress("10.0.0.7, 10.1.0.0/16", KEY);

  @ParameterizedTest
  @CsvSource({
    "10.0.0.7, 192.0.2.1, 192.0.2.1",
    "10.1.2.3, '203.0.113.9, 192.0.2.1', 192.0.2.1",
    "10.1.2.3, '192.0.2.1, 10.0.0.7', 192.0.2.1",
    "10.1.2.3, 'example.org', 'example.org'",
    "10.1.2.3, '', 10.1.2.3",
    "10.1.2.3, '10.0.0.7', 10.1.2.3",
    "10.0.0.8, 192.0.2.1, 10.0.0.8",
    "::ffff:10.0.0.7, 2001:db8::1, 2001:db8::1",
    "127.0.0.1, 192.0.2.1, 127.0.0.1"
  })
  void believesTheProxiesThatAreNamed(String from, String said, String address) throws Exception {
    assertThat(address(filter, from, said, null)).isEqualTo(address);
  }

  @Test
  void believesWhoeverProvesItselfByTheKey() throws Exception {
    assertThat(address(filter, "127.0.0.1", "192.0.2.1", KEY)).isEqualTo("192.0.2.1");
    assertThat(address(filter, "127.0.0.1", "192.0.2.1", KEY + "?")).isEqualTo("127.0.0.1");
    assertThat(address(filter, "127.0.0.1", "192.0.2.1", "")).isEqualTo("127.0.0.1");
  }

  @Test
  void believesNobodyWhereNoneIsNamed() throws Exception {
    ForwardedAddress none = new ForwardedAddress("", "");
    assertThat(address(none, "10.0.0.7", "192.0.2.1", "")).isEqualTo("10.0.0.7");
  }

  private static String address(
      ForwardedAddress filter, String from, String said, @Nullable String key) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    request.addHeader("X-Forwarded-For", said);
    if (key != null) {
      request.addHeader(ForwardedAddress.KEY, key);
    }
    MockFilterChain chain = new MockFilterChain();
    filter.doFilter(request, new MockHttpServletResponse(), chain);
    return String.valueOf(requireNonNull(chain.getRequest()).getRemoteAddr());
  }
}
