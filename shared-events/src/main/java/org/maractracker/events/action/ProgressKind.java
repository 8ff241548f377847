package org.maractracker.events.action;

/**
 * Kind of a progress note: progress made, or an attempt that reached nobody. An attempt completes
 * nothing.
 */
public enum ProgressKind {
  PROGRESS,
  ATTEMPT
}
