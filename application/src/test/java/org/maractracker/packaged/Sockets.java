package org.maractracker.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Linux tells of a process's TCP sockets, in {@code /proc}. */
final class Sockets {

  private static final String NOBODY = "0+";

  private Sockets() {}

  /** The addresses of all peers its sockets have or are trying to reach, at this moment. */
  static Set<String> peersOf(long pid) {
    Set<String> inodes = inodes(pid);
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(Path.of("/proc/" + pid + "/net/" + table)))
        .skip(1)
        .map(line -> line.strip().split("\\s+", -1))
        .filter(fields -> fields.length > 9 && inodes.contains(fields[9]))
        .map(fields -> fields[2].split(":", -1)[0])
        .filter(peer -> !peer.matches(NOBODY))
        .map(Sockets::address)
        .collect(Collectors.toSet());
  }

  private static Set<String> inodes(long pid) {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return descriptors
          .map(Sockets::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .collect(Collectors.toSet());
    } catch (IOException ended) {
      return Set.of();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream();
    } catch (IOException ended) {
      return Stream.empty();
    }
  }

  /** The kernel writes each 32-bit word of an address in the machine's own byte order. */
  private static String address(String hex) {
    try {
      ByteBuffer words =
          ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.nativeOrder());
      ByteBuffer network = ByteBuffer.allocate(words.capacity()).order(ByteOrder.BIG_ENDIAN);
      while (words.hasRemaining()) {
        network.putInt(words.getInt());
      }
      return InetAddress.getByAddress(network.array()).getHostAddress();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
