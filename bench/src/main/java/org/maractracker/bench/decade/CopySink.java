package org.maractracker.bench.decade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sink that writes one binary COPY (PostgreSQL's documentation of COPY, "Binary Format"). */
final class CopySink implements EventSink {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int FIELDS = 10;
  private static final int BUFFER = 1 << 20;

  private final CopyIn copy;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER);
  private final DataOutputStream out = new DataOutputStream(buffer);

  CopySink(Connection connection) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy events.domain_event (%s) from stdin (format binary)"
                    .formatted(RetoldEvent.COLUMNS));
    header();
  }

  private void header() {
    try {
      out.write(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(RetoldEvent event) {
    try {
      out.writeShort(FIELDS);
      number(event.position());
      text(event.eventId());
      text(event.aggregateType());
      text(event.aggregateId());
      number(event.version());
      number(ChronoUnit.MICROS.between(EPOCH, event.recordedAt()));
      text(event.type());
      text(event.revision());
      bytes(event.payload());
      bytes(event.metaData());
      if (buffer.size() > BUFFER) {
        send();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send() {
    try {
      copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
      buffer.reset();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void number(long value) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(value);
  }

  private void text(String value) throws IOException {
    bytes(value.getBytes(UTF_8));
  }

  private void bytes(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  @Override
  public void close() {
    try {
      out.writeShort(-1);
      send();
      copy.endCopy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
