package org.maractracker.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine that nothing uses. */
public final class Ports {

  private Ports() {}

  /** Returns a port that was free a moment ago, for a process that can't choose one itself. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a port of the loopback address that refuses all connections until it is given back. */
  public static Closed closed() {
    return new Closed();
  }

  /**
   * Port that is bound, so that no other process gets it, and never listened at. A server that was
   * closed won't do: as long as a thread of it is still in {@code accept}, the kernel lets the next
   * connection in.
   */
  public static final class Closed implements AutoCloseable {

    private final Socket bound = new Socket();

    private Closed() {
      try {
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Returns its number. */
    public int number() {
      return bound.getLocalPort();
    }

    @Override
    public void close() {
      try {
        bound.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
