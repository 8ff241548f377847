/**
 * What every view is: rows kept ready for one question, how they are fed, and how far they have
 * read.
 */
@NullMarked
package org.maractracker.query.view;

import org.jspecify.annotations.NullMarked;
