package org.maractracker.contract;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Costly requests, which last until the test lets them end. */
@RestController
@RequestMapping("/api/costly")
class HeldApi {

  static final int LARGE = 64 * 1024 * 1024;
  static final BlockingQueue<CountDownLatch> HELD = new LinkedBlockingQueue<>();
  static final BlockingQueue<DeferredResult<String>> DEFERRED = new LinkedBlockingQueue<>();

  @GetMapping("/held")
  String held() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    HELD.add(end);
    return "" + end.await(20, TimeUnit.SECONDS);
  }

  @GetMapping("/failing")
  String failing() {
    throw new IllegalStateException("secret");
  }

  @GetMapping("/later")
  DeferredResult<String> later() {
    DeferredResult<String> result = new DeferredResult<>(20_000L);
    DEFERRED.add(result);
    return result;
  }

  /** Ends after two turns: one that fails, and the answer to it. */
  @GetMapping("/failing-later")
  Callable<String> failingLater() {
    return () -> {
      throw new IllegalStateException("secret");
    };
  }

  @GetMapping("/timing-out")
  DeferredResult<String> timingOut() {
    return new DeferredResult<>(10L);
  }

  /** More than the system holds back for a reader. */
  @GetMapping("/large")
  byte[] large() {
    return new byte[LARGE];
  }

  /** Goes on for as long as somebody listens. */
  @GetMapping("/endless")
  StreamingResponseBody endless() {
    return body -> {
      while (true) {
        body.write("x".repeat(8192).getBytes(StandardCharsets.US_ASCII));
        body.flush();
      }
    };
  }
}
