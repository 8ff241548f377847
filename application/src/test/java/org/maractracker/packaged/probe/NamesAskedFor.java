package org.maractracker.packaged.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Writes down every host name the process looks up. Loaded as an agent, which puts it on the class
 * path of a process that is started with {@code -jar}.
 */
public final class NamesAskedFor extends InetAddressResolverProvider {

  private static volatile Path file = Path.of("names-asked-for.txt");

  /** Called by the virtual machine before {@code main}. */
  public static void premain(String fileName) {
    file = Path.of(fileName);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        write(host);
        return system.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  private static void write(String host) {
    try {
      Files.writeString(file, host + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "names asked for";
  }
}
