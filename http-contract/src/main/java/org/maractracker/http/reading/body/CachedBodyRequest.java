package org.maractracker.http.reading.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Request whose body is read when it is first asked for, and can be read again. */
public final class CachedBodyRequest extends HttpServletRequestWrapper {

  private final ArrivingBody body;

  CachedBodyRequest(HttpServletRequest request, ArrivingBody body) {
    super(request);
    this.body = body;
  }

  /** Returns the bytes of a request's body, as they came; empty when there was none. */
  public static byte[] of(HttpServletRequest request) {
    CachedBodyRequest kept = WebUtils.getNativeRequest(request, CachedBodyRequest.class);
    if (kept == null) {
      throw new IllegalStateException("No filter keeps the body");
    }
    return kept.body.bytes().clone();
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Again(new ByteArrayInputStream(body.bytes()));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Again extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Again(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(@Nullable ReadListener listener) {
      throw new IllegalStateException("The body is here already: nothing to listen for");
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
