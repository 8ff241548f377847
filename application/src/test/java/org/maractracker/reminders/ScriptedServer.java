package org.maractracker.reminders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as a test says: 250 to everything but what is told otherwise. An empty
 * answer hangs up instead.
 */
final class ScriptedServer implements AutoCloseable {

  /** What a client says at the end of a mail. */
  static final String END_OF_MAIL = ".";

  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /**
   * @param answers by the first word of what is heard; {@code HELLO} for the greeting
   */
  ScriptedServer(Map<String, String> answers) {
    this.answers = answers;
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every line that was said to it. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException e) {
        // The client or the test has hung up.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    boolean goesOn = answer(client, answers.getOrDefault("HELLO", "220 made-up server"));
    boolean inMail = false;
    while (goesOn) {
      String line = lines.readLine();
      if (line == null) {
        return;
      }
      heard.add(line);
      if (!inMail || line.equals(END_OF_MAIL)) {
        String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        inMail = word.equals("DATA") && !answers.containsKey("DATA");
        goesOn = answer(client, answers.getOrDefault(word, inMail ? "354 go on" : "250 fine"));
      }
    }
  }

  private static boolean answer(Socket client, String answer) throws IOException {
    if (answer.isEmpty()) {
      return false;
    }
    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return true;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
