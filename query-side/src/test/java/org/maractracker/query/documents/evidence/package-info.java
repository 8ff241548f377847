@NullMarked
package org.maractracker.query.documents.evidence;

import org.jspecify.annotations.NullMarked;
