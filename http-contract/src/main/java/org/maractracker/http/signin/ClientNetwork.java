package org.maractracker.http.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Network that a client's address stands for when refusals are counted: an IPv4 address itself, and
 * of an IPv6 address the first 64 bits, since the others are its owner's to choose (RFC 6177).
 */
final class ClientNetwork {

  private static final int BYTES_OF_NETWORK = 8;
  static final String UNKNOWN = "unknown";

  private ClientNetwork() {}

  /**
   * Returns the network.
   *
   * @param address as the connection or a proxy names it; what is no address is {@code unknown}
   */
  static String of(String address) {
    try {
      InetAddress client = InetAddress.ofLiteral(address);
      return client instanceof Inet6Address six ? networkOf(six) : client.getHostAddress();
    } catch (IllegalArgumentException | UnknownHostException e) {
      return UNKNOWN;
    }
  }

  private static String networkOf(Inet6Address address) throws UnknownHostException {
    byte[] network = Arrays.copyOf(address.getAddress(), address.getAddress().length);
    Arrays.fill(network, BYTES_OF_NETWORK, network.length, (byte) 0);
    return InetAddress.getByAddress(network).getHostAddress() + "/64";
  }
}
