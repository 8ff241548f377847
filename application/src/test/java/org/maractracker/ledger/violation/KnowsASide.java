package org.maractracker.ledger.violation;

import org.maractracker.command.CommandSide;

/** Knows a side. */
class KnowsASide {
  Class<?> side = CommandSide.class;
}
