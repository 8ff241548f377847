package org.maractracker.http.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that takes a client's address from {@code X-Forwarded-For} where a proxy or a console says
 * so that is known: by its own address, or by the key that it sends along. Of anybody else it
 * counts where the connection comes from. The last address that is no such proxy's is the client's;
 * what a client itself wrote stands before that, and is not read.
 */
final class ForwardedAddress extends OncePerRequestFilter {

  /** Header by which a proxy proves itself. */
  static final String KEY = "Tracker-Proxy-Key";

  private static final String FORWARDED = "X-Forwarded-For";

  private final List<IpAddressMatcher> proxies;
  private final byte @Nullable [] key;

  /**
   * @param proxies addresses and networks, with commas between them; none when blank
   * @param key what a proxy sends; nobody is known by it when blank
   */
  ForwardedAddress(String proxies, String key) {
    this.proxies =
        Arrays.stream(proxies.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(IpAddressMatcher::new)
            .toList();
    this.key = key.isBlank() ? null : bytes(key);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> client =
        isProxy(request.getRemoteAddr()) || provesItself(request)
            ? forwardedFor(request)
            : Optional.empty();
    chain.doFilter(
        client.<HttpServletRequest>map(address -> new From(request, address)).orElse(request),
        response);
  }

  private boolean provesItself(HttpServletRequest request) {
    String said = request.getHeader(KEY);
    return key != null && said != null && MessageDigest.isEqual(key, bytes(said));
  }

  private Optional<String> forwardedFor(HttpServletRequest request) {
    return Collections.list(request.getHeaders(FORWARDED)).stream()
        .flatMap(header -> Stream.of(header.split(",", -1)))
        .map(String::strip)
        .filter(address -> !address.isEmpty() && !isProxy(address))
        .reduce((earlier, later) -> later);
  }

  /** What is no address is no proxy's, and its matcher would look it up as a name. */
  private boolean isProxy(String address) {
    return !ClientNetwork.of(address).equals(ClientNetwork.UNKNOWN)
        && proxies.stream().anyMatch(proxy -> proxy.matches(address));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Request from the address that was said. */
  private static final class From extends HttpServletRequestWrapper {

    private final String address;

    From(HttpServletRequest request, String address) {
      super(request);
      this.address = address;
    }

    @Override
    public String getRemoteAddr() {
      return address;
    }
  }
}
