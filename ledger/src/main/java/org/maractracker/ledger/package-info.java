/**
 * Ledger: proof that the record is genuine, complete and unaltered, for somebody who does not trust
 * us. It is a tree over every event's stored bytes, whose heads are signed with a key the database
 * never sees. Heads leave the system; a person who has one can see that every event shown was
 * recorded then, and that nothing has been changed, removed or inserted since. The ledger also
 * audits the store itself, every day and on request.
 */
@NullMarked
package org.maractracker.ledger;

import org.jspecify.annotations.NullMarked;
