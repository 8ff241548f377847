/**
 * The schemas of the database: made and upgraded, granted to the roles, and refused where they are
 * not as this code needs them.
 */
@NullMarked
package org.maractracker.store.schema;

import org.jspecify.annotations.NullMarked;
