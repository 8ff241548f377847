package org.maractracker.query.views.changes;

import java.util.List;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.dao.TransientDataAccessResourceException;

/** A view whose database refuses everything while its gate is shut. */
final class GatedView implements View {

  private volatile boolean isShut;

  void shut() {
    isShut = true;
  }

  void open() {
    isShut = false;
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
    if (isShut) {
      throw new TransientDataAccessResourceException("The gate is shut");
    }
  }

  @Override
  public void clear() {}
}
