package org.maractracker.http.refusal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.RuleViolated;

/**
 * Valve that answers for Tomcat when a request never reached the application: an address or a
 * header it cannot read. Tomcat's own page is HTML. And whoever has been answered before the whole
 * of a body was read is not listened to any further: Tomcat would wait for the rest of it, with a
 * thread, however slowly it is sent. The class is public because Tomcat makes it, by its name.
 */
public class ProblemValve extends ErrorReportValve {

  /**
   * Attribute of a request whose answer is not to be finished: the connection is closed, so that
   * the reader does not wait for the rest.
   */
  public static final String CUT_OFF = ProblemValve.class.getName() + ".CUT_OFF";

  private static final int FIRST_ERROR = 400;

  /**
   * How much of the rest of a body is read, and for how long: what is closed before it was read may
   * keep an honest sender from the answer.
   */
  private static final int MOST_READ_AFTERWARDS = 16 * 1024 * 1024;

  private static final Duration LONGEST_READ_AFTERWARDS = Duration.ofMillis(500);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  /**
   * How many threads may read on at a time: whoever sends half bodies at a rate must not have all.
   */
  private final Semaphore readingOn = new Semaphore(20);

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    super.invoke(request, response);
    if (request.getAttribute(CUT_OFF) != null) {
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
      return;
    }
    if (!request.isAsync() && !isWhole(request)) {
      response.finishResponse();
      if (readingOn.tryAcquire()) {
        try {
          readOn(request);
        } finally {
          readingOn.release();
        }
      }
      if (!isWhole(request)) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  private static boolean isWhole(Request request) {
    AtomicBoolean whole = new AtomicBoolean();
    request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
    return whole.get();
  }

  /** Reads on, never waiting for a byte, and not where the length was not announced. */
  private static void readOn(Request request) {
    long begun = System.nanoTime();
    long left = Math.min(request.getContentLengthLong(), MOST_READ_AFTERWARDS);
    ThrownAway part = new ThrownAway();
    try {
      while (left > 0
          && !isWhole(request)
          && System.nanoTime() - begun < LONGEST_READ_AFTERWARDS.toNanos()) {
        if (hasCome(request)) {
          left -= request.getCoyoteRequest().doRead(part);
        } else {
          LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
      }
    } catch (IOException e) {
      // The sender has gone.
    }
  }

  /** Returns whether a byte can be read without waiting for it. */
  private static boolean hasCome(Request request) {
    request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
    return request.getCoyoteRequest().getAvailable() > 0;
  }

  /** Buffer of what nobody looks at; the application's has been closed by now. */
  private static final class ThrownAway implements ApplicationBufferHandler {

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // Tomcat brings its own.
    }
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    boolean saidAlready = response.getContentWritten() > 0 || !response.setErrorReported();
    if (response.getStatus() < FIRST_ERROR || saidAlready) {
      return;
    }
    RuleViolated refusal = ExceptionMapping.ofStatus(response.getStatus());
    try {
      byte[] body = Problems.body(refusal, request.getRequestURI(), Map.of());
      Problems.write(request.getRequest(), response.getResponse(), refusal.code(), body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("Nobody is there to be told");
    }
  }
}
