package org.maractracker.http.reading;

import java.util.List;
import org.maractracker.problem.Fault;

/** Request record whose fields, each well formed, must also fit together. */
public interface SelfValidating {

  /** Returns what does not fit, with field paths from this record on; empty when all is well. */
  List<Fault> faults();
}
