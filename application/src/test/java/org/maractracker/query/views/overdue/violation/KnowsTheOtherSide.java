package org.maractracker.query.views.overdue.violation;

import org.maractracker.command.CommandSide;

/** Knows the command side. */
public class KnowsTheOtherSide {
  Class<?> other = CommandSide.class;
}
