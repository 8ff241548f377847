/**
 * Published language: every fact the tracker has ever recorded is an instance of a record in these
 * packages, and everything that decides how a stored byte is read is here: the records, their JSON
 * settings, the closed registry of type names, and an approved sample of each. No commands, no
 * queries, no framework, no persistence.
 */
@NullMarked
package org.maractracker.events;

import org.jspecify.annotations.NullMarked;
