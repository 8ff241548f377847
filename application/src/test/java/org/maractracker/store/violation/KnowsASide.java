package org.maractracker.store.violation;

import org.maractracker.command.CommandSide;

/** Knows a side. */
class KnowsASide {
  Class<?> side = CommandSide.class;
}
