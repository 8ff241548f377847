package org.maractracker.events.action;

/** Progress made, or an attempt that reached nobody: an attempt completes nothing. */
public enum ProgressKind {
  PROGRESS,
  ATTEMPT
}
