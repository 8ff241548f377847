package org.maractracker.http.budget;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.refusal.ProblemValve;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that bounds how long an answer is written. Tomcat gives up a reader who takes nothing for
 * a while ({@code server.tomcat.connection-timeout}); one who goes on taking a little would hold a
 * thread, a place within a budget and the answer in memory for as long as they like. What is sent
 * bit by bit, as a stream of changes, holds no thread and has no such bound.
 */
final class AnswerLimit extends OncePerRequestFilter {

  private final Duration longest;

  /**
   * @param longest from the first byte to the last
   */
  AnswerLimit(Duration longest) {
    this.longest = longest;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Limited(request, response, longest));
  }

  private static final class Limited extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final Duration longest;
    private @Nullable ServletOutputStream out;

    Limited(HttpServletRequest request, HttpServletResponse response, Duration longest) {
      super(response);
      this.request = request;
      this.longest = longest;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (out == null) {
        out = new LimitedStream(request, super.getOutputStream(), longest);
      }
      return out;
    }
  }

  /** Stream that is asked the time before each part, of which the container holds only so many. */
  private static final class LimitedStream extends ServletOutputStream {

    private static final int PART = 16 * 1024;

    private final HttpServletRequest request;
    private final ServletOutputStream out;
    private final long longest;
    private boolean begun;
    private boolean limited;
    private long since;

    LimitedStream(HttpServletRequest request, ServletOutputStream out, Duration longest) {
      this.request = request;
      this.out = out;
      this.longest = longest.toNanos();
    }

    private void requireInTime() throws IOException {
      if (!begun) {
        begun = true;
        limited = !request.isAsyncStarted();
        since = System.nanoTime();
      } else if (limited && System.nanoTime() - since > longest) {
        request.setAttribute(ProblemValve.CUT_OFF, true);
        throw new IOException("The answer was not read in time");
      }
    }

    @Override
    public void write(int single) throws IOException {
      requireInTime();
      out.write(single);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int end = from + length;
      for (int at = from; at < end; at += PART) {
        requireInTime();
        out.write(bytes, at, Math.min(PART, end - at));
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
