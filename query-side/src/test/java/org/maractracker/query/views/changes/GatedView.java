package org.maractracker.query.views.changes;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;

/** A view that applies nothing while its gate is shut. */
final class GatedView implements View {

  private volatile CountDownLatch gate = new CountDownLatch(0);

  void shut() {
    gate = new CountDownLatch(1);
  }

  void open() {
    gate.countDown();
  }

  @Override
  public String name() {
    return "gated";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> tables() {
    return List.of();
  }

  @Override
  public View over(ViewTables tables) {
    return this;
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    try {
      if (!gate.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The gate stayed shut");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void clear() {}
}
