/**
 * That the record is genuine, complete and unaltered, for somebody who does not trust us: a tree
 * over every event's stored bytes, whose heads are signed with a key the database never sees. Heads
 * leave the building; whoever has one can see that every event shown is one that was recorded then,
 * and that nothing has been changed, taken away or slipped in since. It looks through the store
 * itself, too, every day and whenever it is asked to.
 */
@NullMarked
package org.maractracker.ledger;

import org.jspecify.annotations.NullMarked;
