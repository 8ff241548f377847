/** The query side as a process of its own, with nothing but a database and an OIDC provider. */
@NullMarked
package org.maractracker.query.standalone;

import org.jspecify.annotations.NullMarked;
