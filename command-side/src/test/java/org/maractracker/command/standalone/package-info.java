/** Command side as a process of its own, with nothing but a database and an OIDC provider. */
@NullMarked
package org.maractracker.command.standalone;

import org.jspecify.annotations.NullMarked;
