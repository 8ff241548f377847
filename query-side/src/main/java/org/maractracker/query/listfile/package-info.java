/**
 * Lists of actions as files: the form that coordinators know, for whichever list is asked for as
 * CSV or XLSX.
 */
@NullMarked
package org.maractracker.query.listfile;

import org.jspecify.annotations.NullMarked;
