package org.maractracker.command.imports.run;

import java.util.UUID;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;

/**
 * Import of a file that this node has taken on.
 *
 * @param importId made of the MARAC, the file's name and its content
 * @param run how often the file was sent after it was done
 * @param caller who sent it last, and {@code as} what
 * @param wish how they want it read
 */
record Job(
    UUID importId,
    String maracId,
    String file,
    int run,
    Caller caller,
    Membership as,
    ReadingWish wish) {}
